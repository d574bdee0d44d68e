// Tasks in prose: duty sentences, agencies as headings, labelled blocks.
import { describe, expect, it } from 'vitest'
import { readDutySentence } from '../../../ingest/extract/duty-sentence.ts'
import { tasksOf } from '../read-plan-text.ts'

describe('a duty sentence', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ tổ chức khám.', ['Sở Y tế'], ['Sở Nội vụ']],
    ['Giao Sở Y tế hướng dẫn các trường.', ['Sở Y tế'], []],
    ['Đề nghị Hội Khuyến học, Đoàn Thanh niên vận động.', ['Hội Khuyến học', 'Đoàn Thanh niên'], []],
    ['Sở Nội vụ, Thanh tra tỉnh kiểm tra.', ['Sở Nội vụ', 'Thanh tra tỉnh'], []],
    ['Trung tâm giáo dục thường xuyên xã thực hiện.', ['Trung tâm giáo dục thường xuyên xã'], []],
    ['UBND các xã, phường có trách nhiệm bố trí đất.', ['UBND các xã, phường'], []],
    ['Sở Y tế phối hợp chặt chẽ với ngành giáo dục, nhất là các trường, triển khai.', ['Sở Y tế'], ['ngành giáo dục']],
    [
      'Sở Y tế chủ trì, phối hợp với Công an tỉnh và các sở, ngành trong việc tuần tra.',
      ['Sở Y tế'],
      ['Công an tỉnh', 'các sở, ngành'],
    ],
    ['Sở Y tế: Phối hợp với Sở Nội vụ lồng ghép các lớp tập huấn.', ['Sở Y tế'], ['Sở Nội vụ']],
    ['Đề nghị Hội Khuyến học và các đoàn thể xã: Vận động học sinh.', ['Hội Khuyến học', 'các đoàn thể xã'], []],
    ['Trung tâm học tập cộng đồng mở lớp.', ['Trung tâm học tập cộng đồng'], []],
    ['Các trường cử giáo viên dạy lớp ghép.', ['Các trường'], []],
  ])('%s', (sentence, leads, coordinating) => {
    expect(readDutySentence(sentence, false)).toMatchObject({ leads, coordinating })
  })

  it.each([
    'Bố trí quỹ đất, xây nhà bán trú.',
    'Báo cáo kết quả, đề xuất khen thưởng.',
    'Nâng cao chất lượng dạy học.',
    'Trong năm, trường thực hiện ba việc.',
    'Sở Y tế.',
    '',
  ])('is not %j', (sentence) => expect(readDutySentence(sentence, false)).toBeUndefined())

  it('of a scan may have a spoilt verb, where the place says that a duty stands there', () => {
    expect(readDutySentence('S& Y té huéng dan cac truong.', true)?.leads).toEqual(['S& Y té'])
    expect(readDutySentence('S& Y té huéng dan cac truong.', false)).toBeUndefined()
  })
})

const duties = async (...lines: readonly string[]) =>
  (await tasksOf(['III. TỔ CHỨC THỰC HIỆN', ...lines].join('\n'))).map(({ ordinal, leads, coordinating, text }) => [
    ordinal,
    leads,
    coordinating,
    text,
  ])

describe('the organisation section', () => {
  it('gives each numbered agency its duty', async () => {
    expect(
      await duties('1. Sở Y tế khám sức khỏe, báo cáo UBND xã.', '2. Các trường mua sách, thực hiện tốt.'),
    ).toEqual([
      ['1', ['Sở Y tế'], [], expect.any(String)],
      ['2', ['Các trường'], [], expect.any(String)],
    ])
  })

  it('gives the points below an agency’s name to it', async () => {
    expect(
      await duties(
        '1. Sở Y tế:',
        '- Chủ trì, phối hợp với Công an tỉnh tuần tra.',
        '- Mua thuốc.',
        '2. Sở Nội vụ',
        '- Tuyển người:',
        '+ Mười giáo viên.',
        '+ Hai y tá.',
      ),
    ).toEqual([
      ['1', ['Sở Y tế'], ['Công an tỉnh'], 'Chủ trì, phối hợp với Công an tỉnh tuần tra.'],
      ['1', ['Sở Y tế'], [], 'Mua thuốc.'],
      ['2', ['Sở Nội vụ'], [], 'Tuyển người: + Mười giáo viên. + Hai y tá.'],
    ])
  })

  it.each(['a) Mua thuốc.', '1.1. Mua thuốc.', '- Mua thuốc.', 'Mua thuốc.'])(
    'gives %j below a name to it',
    async (point) => {
      expect(await duties('1. Sở Y tế', point, '2. Sở Nội vụ tuyển người.')).toMatchObject([
        ['1', ['Sở Y tế'], [], 'Mua thuốc.'],
        ['2', ['Sở Nội vụ'], [], 'Sở Nội vụ tuyển người.'],
      ])
    },
  )

  it('gives the points below a duty to its agency, unless they name another', async () => {
    expect(
      await duties(
        '1. Sở Y tế hướng dẫn phòng bệnh, cụ thể:',
        '- Mua thuốc.',
        '- Công an xã tuần tra.',
        '2. Sở Nội vụ tuyển người.',
      ),
    ).toMatchObject([
      ['1', ['Sở Y tế'], [], 'Sở Y tế hướng dẫn phòng bệnh, cụ thể:'],
      ['1', ['Sở Y tế'], [], 'Mua thuốc.'],
      [undefined, ['Công an xã'], [], 'Công an xã tuần tra.'],
      ['2', ['Sở Nội vụ'], [], 'Sở Nội vụ tuyển người.'],
    ])
  })

  it('reads addresses and numbers as the party prints them', async () => {
    expect(
      await duties('1- Các trường tiểu học có trách nhiệm:', '- Mua sách.', '2- Chi bộ xã lãnh đạo.'),
    ).toMatchObject([
      ['1', ['Các trường tiểu học'], [], 'Mua sách.'],
      ['2', ['Chi bộ xã'], [], 'Chi bộ xã lãnh đạo.'],
    ])
  })

  it('gives the last words of a plan to nobody', async () => {
    const last = 'Yêu cầu các đơn vị nghiêm túc thực hiện.'
    expect(await duties('1. Sở Y tế', '- Mua thuốc.', last)).toHaveLength(1)
  })

  it('keeps the deadline that a duty states', async () => {
    const text = 'III. TỔ CHỨC THỰC HIỆN\n1. Các trường nộp báo cáo trước ngày 10/9/2025.\n2. Sở Y tế khám sức khỏe.'
    expect((await tasksOf(text)).map(({ timeline }) => [timeline.kind, timeline.wording])).toEqual([
      ['by-date', 'trước ngày 10/9/2025'],
      ['none', ''],
    ])
  })

  it('splits two duties that share a point, and keeps what belongs to the first', async () => {
    expect(
      await duties(
        '1. Sở Y tế hướng dẫn khám. Việc khám miễn phí. Công an xã tăng cường tuần tra.',
        '2. Sở Nội vụ bố trí người.',
      ),
    ).toEqual([
      ['1', ['Sở Y tế'], [], 'Sở Y tế hướng dẫn khám. Việc khám miễn phí.'],
      ['1', ['Công an xã'], [], 'Công an xã tăng cường tuần tra.'],
      ['2', ['Sở Nội vụ'], [], 'Sở Nội vụ bố trí người.'],
    ])
  })

  it('is the only place where a sentence without "chủ trì" is a duty', async () => {
    const text = 'II. NHIỆM VỤ\nSở Y tế hướng dẫn khám.\nSở Nội vụ chủ trì tuyển người.'
    expect((await tasksOf(text)).map(({ leads }) => leads)).toEqual([['Sở Nội vụ']])
  })
})

const blocks = async (...lines: readonly string[]) =>
  (await tasksOf(['II. NHIỆM VỤ', ...lines].join('\n\n'))).map(
    ({ ordinal, text, leads, coordinating, timeline, product }) => [
      ordinal,
      text,
      leads,
      coordinating,
      timeline.wording,
      product,
    ],
  )

describe('a labelled block', () => {
  it('carries leads, coordinating agencies, time and product on lines of their own', async () => {
    expect(
      await blocks(
        '1. Mua sách cho thư viện.',
        'Ưu tiên truyện tranh.',
        '- Đơn vị chủ trì: Sở Tài chính.',
        '- Đơn vị phối hợp: Sở Y tế, UBND xã.',
        '- Thời gian hoàn thành: Quý II/2025.',
        '- Sản phẩm: Báo cáo.',
        '2. Mua bàn.',
        '- Chủ trì: Sở Nội vụ',
        '- Thời hạn: tháng 8/2025',
      ),
    ).toEqual([
      [
        '1',
        'Mua sách cho thư viện. Ưu tiên truyện tranh.',
        ['Sở Tài chính'],
        ['Sở Y tế', 'UBND xã'],
        'Quý II/2025',
        'Báo cáo',
      ],
      ['2', 'Mua bàn.', ['Sở Nội vụ'], [], 'tháng 8/2025', undefined],
    ])
  })

  it('may carry them all in one line, or in its own', async () => {
    expect(
      await blocks(
        '1. Mua sách.',
        '- Chủ trì: Sở Tài chính; phối hợp: Sở Y tế; thời gian: Quý II/2025.',
        '2. Mua bàn. Chủ trì: Sở Nội vụ. Thời gian thực hiện: năm 2025.',
      ),
    ).toEqual([
      ['1', 'Mua sách.', ['Sở Tài chính'], ['Sở Y tế'], 'Quý II/2025', undefined],
      ['2', 'Mua bàn.', ['Sở Nội vụ'], [], 'năm 2025', undefined],
    ])
  })

  it('names who acts by bullets, sentences or bare lists', async () => {
    expect(
      await blocks(
        '1. Mua sách.',
        '- Triển khai thực hiện:',
        '+ Sở Y tế hướng dẫn.',
        '+ UBND xã, Công an xã',
        '- Thời gian thực hiện: Thường xuyên.',
        '2. Mua bàn.',
        '- Đơn vị thực hiện: Sở Nội vụ',
        '- Thời gian: 2025',
      ),
    ).toMatchObject([
      ['1', 'Mua sách.', ['Sở Y tế', 'UBND xã', 'Công an xã'], [], 'Thường xuyên', undefined],
      ['2', 'Mua bàn.', ['Sở Nội vụ'], [], '2025', undefined],
    ])
  })

  it('may stand under a "-" point, several under one number', async () => {
    expect(
      await blocks(
        '1. Thư viện',
        '- Mua sách.',
        '+ Chủ trì: Sở Tài chính',
        '+ Thời gian: Quý II/2025',
        '- Mua kệ.',
        '+ Chủ trì: Sở Nội vụ',
        '+ Thời gian: Quý III/2025',
      ),
    ).toMatchObject([
      [undefined, 'Mua sách.', ['Sở Tài chính'], [], 'Quý II/2025', undefined],
      [undefined, 'Mua kệ.', ['Sở Nội vụ'], [], 'Quý III/2025', undefined],
    ])
  })

  it('may name its agencies in its own sentence, and its content by a label', async () => {
    expect(
      await blocks(
        '1. Ban Tổ chức chủ trì, phối hợp với Sở Y tế mua sách. Thời gian hoàn thành: Quý II/2026.',
        '2. Học bạ số',
        '- Nội dung: Mua phần mềm.',
        '- Đơn vị phụ trách: Phòng Tài chính (chủ trì, theo dõi)',
      ),
    ).toMatchObject([
      ['1', expect.stringMatching(/^Ban Tổ chức chủ trì/), ['Ban Tổ chức'], ['Sở Y tế'], 'Quý II/2026', undefined],
      ['2', 'Học bạ số: Mua phần mềm', ['Phòng Tài chính (chủ trì, theo dõi)'], [], '', undefined],
    ])
  })

  it('keeps identical bullets in each of their blocks', async () => {
    const same = ['- Triển khai thực hiện:', '+ UBND xã chỉ đạo.', '- Thời gian thực hiện: Thường xuyên.']
    const rows = await blocks('1. Mua sách.', ...same, '2. Mua bàn.', ...same)
    expect(rows.map(([ordinal, , leads]) => [ordinal, leads])).toEqual([
      ['1', ['UBND xã']],
      ['2', ['UBND xã']],
    ])
  })
})
