// The head and the closing of a document, as offices of every level print them.
import { describe, expect, it } from 'vitest'
import { readPlanText, structureOf } from '../read-plan-text.ts'

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const blocksOf = (text: string) => structureOf(text).blocks.map(({ kind, text: words }) => [kind, words])

const signed = async (text: string) =>
  (await readPlanText(`KẾ HOẠCH\nMua sách năm 2025\n\nI. VIỆC\nTrường mua sách.\n\n${text}`)).head.signer

describe('the closing', () => {
  it.each([
    [
      'recipients first',
      'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Tám',
      'PHÓ CHỦ TỊCH',
      'Lò Văn Tám',
    ],
    ['signature first', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Tám\nNơi nhận:\n- Lưu: VT.', 'CHỦ TỊCH', 'Lò Văn Tám'],
    ['a party body', 'T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nGiàng A Chín', 'BÍ THƯ', 'Giàng A Chín'],
    ['a director on his own', 'GIÁM ĐỐC\n(Đã ký)\nTS. Nguyễn Thị Mười', 'GIÁM ĐỐC', 'Nguyễn Thị Mười'],
    ['a name that begins as a table does', 'CHỦ TỊCH\n\nBẰNG VĂN AN', 'CHỦ TỊCH', 'BẰNG VĂN AN'],
    ['a name in capitals', 'HIỆU TRƯỞNG\n\nLÒ VĂN TÁM', 'HIỆU TRƯỞNG', 'LÒ VĂN TÁM'],
    [
      'a table of a converter',
      '| **Nơi nhận:**<br>- Như trên;<br>- Lưu: VT. | **KT. GIÁM ĐỐC**<br>**PHÓ GIÁM ĐỐC**<br><br>**Lò Văn Tám** |',
      'PHÓ GIÁM ĐỐC',
      'Lò Văn Tám',
    ],
  ])('names who signed: %s', async (_, closing, title, name) => {
    expect(await signed(closing)).toEqual({ name, title, doubt: undefined })
  })

  it('ends where the title of a table stands', () => {
    const closing = blocksOf('Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Tám\nBIỂU TỔNG HỢP TRƯỜNG LỚP\nNăm 2026')
    expect(closing.slice(0, 2)).toEqual([
      ['recipients', 'Nơi nhận: - Lưu: VT.'],
      ['signature', 'CHỦ TỊCH Lò Văn Tám'],
    ])
  })

  it('ends where an annex begins', () => {
    const kinds = blocksOf(
      'Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Tám\nPHỤ LỤC\nDANH MỤC VIỆC\nViệc thứ nhất rất dài.',
    ).map(([kind]) => kind)
    expect(kinds).toEqual(['recipients', 'signature', 'heading', 'paragraph', 'paragraph'])
  })
})

const headOf = async (text: string) =>
  (await readPlanText(`${text}\n\nI. MỤC ĐÍCH\nTrường mua sách.\nTrường sửa sân.`)).head

describe('the head', () => {
  it.each([
    ['KẾ HOẠCH HÀNH ĐỘNG\nPhát triển thư viện giai đoạn 2026 - 2028', 'Kế hoạch hành động'],
    ['KẾ HOẠCH HÀNH ĐỘNG Phát triển thư viện giai đoạn 2026 - 2028', 'Kế hoạch hành động'],
    ['CHƯƠNG TRÌNH HÀNH ĐỘNG\nPhát triển thư viện giai đoạn 2026 - 2028', 'Chương trình hành động'],
    ['KẾ HOẠCH\nPhát triển thư viện giai đoạn 2026 - 2028', 'Kế hoạch'],
  ])('%j: what is planned is no part of the kind', async (title, kind) => {
    expect(await headOf(title)).toMatchObject({
      kind,
      subject: 'Phát triển thư viện giai đoạn 2026 - 2028',
      period: { from: 2026, to: 2028 },
    })
  })

  it('"KẾ HOẠCH hành động …": small letters begin the subject', async () => {
    expect(await headOf('KẾ HOẠCH hành động vì thư viện năm 2026')).toMatchObject({
      kind: 'Kế hoạch',
      subject: 'hành động vì thư viện năm 2026',
    })
  })

  it('of a people’s committee, where the state’s title went on in the line of the place', async () => {
    expect(
      await headOf(
        `ỦY BAN NHÂN DÂN ${STATE.replace(/ NAM$/, '')}\n\nTỈNH HÀ GIANG NAM\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nPhát triển thư viện năm 2025\n\nCăn cứ Luật Thư viện;`,
      ),
    ).toMatchObject({ issuer: 'Ủy ban nhân dân tỉnh Hà Giang', locality: 'Hà Giang' })
  })

  it('of a people’s committee, in two columns', async () => {
    expect(
      await headOf(
        `ỦY BAN NHÂN DÂN ${STATE}\nTỈNH HÀ GIANG Độc lập - Tự do - Hạnh phúc\nSố: 12/KH-UBND Hà Giang, ngày 05 tháng 3 năm 2025\n\nKẾ HOẠCH\nPhát triển thư viện năm 2025\n\nCăn cứ Luật Thư viện;`,
      ),
    ).toMatchObject({
      number: '12/KH-UBND',
      kind: 'Kế hoạch',
      subject: 'Phát triển thư viện năm 2025',
      issuer: 'Ủy ban nhân dân tỉnh Hà Giang',
      level: 'province',
      locality: 'Hà Giang',
      issuedOn: '2025-03-05',
      period: { kind: 'years', from: 2025, to: 2025 },
    })
  })

  it('of a department: the lower body issued it, the upper one says where', async () => {
    expect(
      await headOf(
        'UBND TỈNH HÀ GIANG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nSố: 7/KH-SGDĐT\n\nKẾ HOẠCH\nThi đua năm học 2025-2026',
      ),
    ).toMatchObject({
      number: '7/KH-SGDĐT',
      issuer: 'Sở Giáo dục và Đào tạo',
      level: 'province',
      locality: 'Hà Giang',
      period: { kind: 'school-year', from: 2025, to: 2026 },
    })
  })

  it.each([
    ['UBND XÃ BẢN BO', 'UBND xã Bản Bo', 'commune', 'Bản Bo'],
    ['UBND HUYỆN SÌN HỒ', 'UBND huyện Sìn Hồ', 'district', 'Sìn Hồ'],
    ['UBND THỊ XÃ SA PA', 'UBND thị xã Sa Pa', 'town', 'Sa Pa'],
    ['UBND THÀNH PHỐ ĐÀ NẴNG', 'UBND thành phố Đà Nẵng', 'province', 'Đà Nẵng'],
    ['HUYỆN ỦY SÌN HỒ', 'Huyện ủy Sìn Hồ', 'district', 'Sìn Hồ'],
  ])('of %s', async (line, issuer, level, locality) => {
    expect(await headOf(`${line}\n\nKẾ HOẠCH\nMua sách`)).toMatchObject({ issuer, level, locality })
  })

  it('in small letters is no body of the letterhead, and a title in them no kind', async () => {
    const letterhead = 'UBND XÃ BẢN BO\nSố: 3/KH-UBND\nTrường học bạn của em'
    expect((await headOf(`${letterhead}\n\nKẾ HOẠCH\nMua sách`)).issuer).toBe('UBND xã Bản Bo')
    expect((await headOf(`Kế hoạch\n\nUBND XÃ BẢN BO\n\nKẾ HOẠCH\nMua sách`)).issuer).toBe('UBND xã Bản Bo')
  })

  it('of a school is no government: its place is that of the body above it', async () => {
    expect(await headOf('UBND XÃ BẢN BO\nTRƯỜNG THCS HOA BAN\nSố: 3/KH-THCS\n\nKẾ HOẠCH\nMua sách')).toMatchObject({
      issuer: 'Trường THCS Hoa Ban',
      level: undefined,
      locality: 'Bản Bo',
    })
  })

  it('in the enacting words loses brackets and gets the name of its place', async () => {
    expect(
      await headOf(
        'UBND HUYỆN BẢN BO\nPHÒNG Y TẾ\nSố: 3/KH-PYT\n\nKẾ HOẠCH\nMua sách\n\nPhòng Y tế (PYT) huyện xây dựng Kế hoạch như sau:',
      ),
    ).toMatchObject({ issuer: 'Phòng Y tế huyện Bản Bo', level: 'district', locality: 'Bản Bo' })
  })

  it('with a blank number and day claims neither, and keeps the words of the date', async () => {
    expect(
      await headOf('UBND XÃ BẢN BO\nSố:      /KH-UBND\nBản Bo, ngày   tháng 9 năm 2025\nKẾ HOẠCH\nMua sách'),
    ).toMatchObject({
      number: undefined,
      issuedOn: undefined,
      issuedWording: 'ngày tháng 9 năm 2025',
    })
  })

  it('with kind and subject on one line', async () => {
    expect(await headOf('KẾ HOẠCH PHÁT TRIỂN THƯ VIỆN GIAI ĐOẠN 2025-2030')).toMatchObject({
      kind: 'Kế hoạch',
      subject: 'PHÁT TRIỂN THƯ VIỆN GIAI ĐOẠN 2025-2030',
      period: { kind: 'years', from: 2025, to: 2030 },
    })
  })

  it('of a letter: "V/v" is the subject', async () => {
    expect(await headOf('SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 99/SGDĐT-VP\nV/v mua sách năm 2025')).toMatchObject({
      number: '99/SGDĐT-VP',
      kind: 'Công văn',
      subject: 'mua sách năm 2025',
    })
  })

  it('of a decision that carries a plan: the decision’s number and subject, the plan’s title further down', async () => {
    const text = [
      'UBND XÃ BẢN BO',
      'Số: 5/QĐ-UBND',
      'QUYẾT ĐỊNH',
      'Về việc ban hành Kế hoạch mua sách năm 2025',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ',
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Điều 1. Ban hành kèm theo Quyết định này kế hoạch mua sách.',
      'Nơi nhận:',
      '- Lưu: VT.',
      'CHỦ TỊCH',
      'Lò Văn Tám',
      'KẾ HOẠCH',
      'MUA SÁCH NĂM 2025',
      '(Ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 01/8/2025 của UBND xã Bản Bo)',
      'I. MỤC ĐÍCH',
      'Trường có sách.',
    ].join('\n')
    const { head, sections } = await readPlanText(text)
    expect(head).toMatchObject({
      number: '5/QĐ-UBND',
      kind: 'Quyết định',
      subject: 'Về việc ban hành Kế hoạch mua sách năm 2025',
      issuedOn: '2025-08-01',
      issuer: 'UBND xã Bản Bo',
      signer: { name: 'Lò Văn Tám' },
    })
    expect(sections.map(({ title }) => title)).toContain('MỤC ĐÍCH')
  })

  it('that a converter put into a table', async () => {
    expect(
      await headOf(
        `| UBND XÃ BẢN BO<br>Số: 3/KH-UBND | ${STATE}<br>Bản Bo, ngày 2 tháng 1 năm 2025 |\n|---|---|\n\nKẾ HOẠCH\nMua sách`,
      ),
    ).toMatchObject({ number: '3/KH-UBND', issuedOn: '2025-01-02', issuer: 'UBND xã Bản Bo' })
  })

  it('whose closing is a table: the name stands below the title, beside the last receiver', async () => {
    const { head, passages } = await readPlanText(
      'TRƯỜNG BẢN BO\n\nKẾ HOẠCH\nTrồng rau\n\nMỗi lớp một luống.\n\n| **Nơi nhận:** | **HIỆU TRƯỞNG** |\n|---|---|\n| - Trạm Y tế xã; | |\n| - Các tổ; | *(Đã ký)* |\n| - Lưu: VT. | **Lò Văn Tám** |\n\n| Lớp | Luống | Ghi chú |\n|---|---|---|\n| Một | 3 | |',
    )
    expect(head.signer).toEqual({ name: 'Lò Văn Tám', title: 'HIỆU TRƯỞNG', doubt: undefined })
    expect(passages.filter(({ kind }) => kind === 'recipients').map(({ text }) => text)).toEqual([
      expect.stringContaining('- Lưu: VT.'),
    ])
    expect(passages.at(-1)?.text).toContain('Một')
  })

  it.each([
    ['| Nơi nhận:<br>- Các tổ;<br>- Lưu: VT. | HIỆU TRƯỞNG<br>Lò Văn Tám |', '| | CHỦ TỊCH |\n| | Giàng A Páo |'],
    [
      '| Nơi nhận: | HIỆU TRƯỞNG |',
      '| - Các tổ; | |\n| - Lưu: VT. | Lò Văn Tám |\n| | |\n| | DUYỆT CỦA PHÒNG VĂN HÓA |\n| | Vàng Thị Mai |',
    ],
    ['| Nơi nhận: | HIỆU TRƯỞNG |', '| - Lưu: VT. | Lò Văn Tám |\n| | |\n| - Lớp Một | Cô Hoa Mai |'],
  ])('whose closing is a table ends with its own signer: %j', async (top, below) => {
    const { head } = await readPlanText(
      `TRƯỜNG BẢN BO\n\nKẾ HOẠCH\nTrồng rau\n\nMỗi lớp một luống.\n\n${top}\n|---|---|\n${below}`,
    )
    expect(head.signer).toEqual({ name: 'Lò Văn Tám', title: 'HIỆU TRƯỞNG', doubt: undefined })
  })

  it('that is not there leaves a plain document with a warning, searchable by paragraph', async () => {
    const { head, passages, warnings } = await readPlanText(
      'Ghi nhanh cuộc họp\n\nThầy Tám mang máy chiếu.\n\nCô Chín pha trà.',
    )
    expect([head.kind, head.number, head.subject, head.issuer]).toEqual([undefined, undefined, undefined, undefined])
    expect(passages).toHaveLength(3)
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('nạp như tài liệu thường')])
  })
})
