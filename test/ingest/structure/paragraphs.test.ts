// Paragraphs, headings and footnotes, as plans of every level print them.
import { describe, expect, it } from 'vitest'
import { readPlanText, structureOf } from '../read-plan-text.ts'

const blocksOf = (text: string) => structureOf(text).blocks.map(({ kind, text: words }) => [kind, words])
const sectionsOf = async (text: string) =>
  (await readPlanText(text)).sections.map(({ depth, label, title }) => [depth, label, title])

describe('paragraphs', () => {
  it('join a sentence that a page end cut, across blank lines', () => {
    expect(blocksOf('Trường mua thêm sách cho\n\nthư viện và phòng đọc.\n\nTrường sửa sân.')).toEqual([
      ['paragraph', 'Trường mua thêm sách cho thư viện và phòng đọc.'],
      ['paragraph', 'Trường sửa sân.'],
    ])
  })

  it('go on to where a bracket closes, across blank lines', () => {
    expect(
      blocksOf('(Kèm theo Kế hoạch số 5/KH-UBND của UBND xã Ban\n\nMai)\n\nTrường sửa sân.').map(([, words]) => words),
    ).toEqual(['(Kèm theo Kế hoạch số 5/KH-UBND của UBND xã Ban Mai)', 'Trường sửa sân.'])
  })

  it.each(['- điểm', '+ điểm', 'a) điểm', '2. Điểm', '1.1. Điểm'])('begin anew at "%s"', (item) => {
    expect(blocksOf(`Trường mua thêm sách cho\n${item} khác`)).toHaveLength(2)
  })

  it('are put together again from hard-wrapped lines, at blank lines apart', () => {
    const wrapped =
      'Trường mua thêm sách cho thư viện\nvà phòng đọc; sửa sân\nbóng, trồng cây\nquanh tường.\n\nThầy cô chuẩn bị\nbài giảng mới\ncho năm học\ntới đây.'
    expect(blocksOf(wrapped)).toEqual([
      ['paragraph', 'Trường mua thêm sách cho thư viện và phòng đọc; sửa sân bóng, trồng cây quanh tường.'],
      ['paragraph', 'Thầy cô chuẩn bị bài giảng mới cho năm học tới đây.'],
    ])
  })

  it('go on behind a dash that a full line leaves to the next one', () => {
    const words = 'Phòng trao quyền tự chủ cho các trung tâm dạy nghề'
    const wrapped = `${words}\n- giáo dục thường xuyên trong việc chọn sách,\nmượn sân của xã, mời thợ giỏi\nvề dạy nghề mộc.\n- may áo đồng phục\n- mua ghế\ncho lớp\nmới mở.`
    expect(blocksOf(wrapped)).toEqual([
      [
        'paragraph',
        `${words} - giáo dục thường xuyên trong việc chọn sách, mượn sân của xã, mời thợ giỏi về dạy nghề mộc.`,
      ],
      ['paragraph', '- may áo đồng phục'],
      ['paragraph', '- mua ghế cho lớp mới mở.'],
    ])
  })

  it('begin anew at the grounds of a document, also right below its subject', () => {
    const subject = 'Mở phòng đọc lưu động cho trẻ em các bản vùng biên và mua'
    const ground = 'Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019; theo lời đề'
    const wrapped = `${subject}\n${ground}\nnghị của già làng\ncác bản\ntrong vùng,\nxã mở\nphòng đọc\nmới.`
    expect(blocksOf(wrapped).map(([, words = '']) => words.slice(0, 10))).toEqual(['Mở phòng đ', 'Căn cứ Luậ'])
  })

  it('lose Markdown marks, tags, zero-width letters and quote signs, and keep their words', () => {
    expect(blocksOf('> **Trường** *mua* <b>sách</b>\u200B mới<br>nhé.')).toEqual([
      ['paragraph', 'Trường mua sách mới nhé.'],
    ])
  })

  it('count Windows line ends and form feeds as nothing', async () => {
    const { passages } = await readPlanText('Trường sửa sân.\r\n\r\n\fTrường mua sách.\r\n')
    expect(passages.map(({ text, raw, place }) => [text, raw, place])).toEqual([
      ['Trường sửa sân.', 'Trường sửa sân.', { kind: 'lines', first: 1, last: 1 }],
      ['Trường mua sách.', '\fTrường mua sách.', { kind: 'lines', first: 3, last: 3 }],
    ])
  })
})

describe('headings', () => {
  it('are Roman, Arabic, dotted and lettered, each below the other', async () => {
    const text =
      'I. MỤC ĐÍCH\n1. Chung\n1.1. Nhà trường\nTrường sửa sân.\na) Mua sắm\nTrường mua sách.\nII. NHIỆM VỤ\nTrường mua bàn.'
    expect(await sectionsOf(text)).toEqual([
      [1, 'I', 'MỤC ĐÍCH'],
      [2, '1', 'Chung'],
      [3, '1.1', 'Nhà trường'],
      [4, 'a', 'Mua sắm'],
      [1, 'II', 'NHIỆM VỤ'],
    ])
  })

  it('lettered by capitals stand above Roman ones, or below where a Roman one comes first', async () => {
    expect(
      await sectionsOf('A. TÌNH HÌNH\nTrường đủ lớp.\nB. MỤC TIÊU\nI. Chung\n1. Lớp học\nTrường sửa sân.'),
    ).toEqual([
      [1, 'A', 'TÌNH HÌNH'],
      [1, 'B', 'MỤC TIÊU'],
      [2, 'I', 'Chung'],
      [3, '1', 'Lớp học'],
    ])
    expect(
      await sectionsOf('I. MỤC TIÊU\nA. Việc chung\n1. Lớp học\nTrường sửa sân.\nB. Việc riêng\nTrường mua bàn.'),
    ).toEqual([
      [1, 'I', 'MỤC TIÊU'],
      [2, 'A', 'Việc chung'],
      [3, '1', 'Lớp học'],
      [2, 'B', 'Việc riêng'],
    ])
  })

  it('are no last item of a list, however short', async () => {
    expect(await sectionsOf('I. VIỆC\n1. Trường sửa sân.\n2. Trường mua bàn.\nTrường báo cáo.')).toEqual([
      [1, 'I', 'VIỆC'],
    ])
    expect(await sectionsOf('I. VIỆC\n1. Sân\nTrường sửa sân.\n2. Bàn.\nTrường mua bàn.')).toEqual([
      [1, 'I', 'VIỆC'],
      [2, '1', 'Sân'],
      [2, '2', 'Bàn.'],
    ])
  })

  it('tell no sum of money', async () => {
    const below = '\nChi cho sân.\n2. Bàn.\nTrường mua bàn.'
    expect(await sectionsOf(`I. VIỆC\n1. Cả năm chi 850 triệu đồng.${below}`)).toEqual([
      [1, 'I', 'VIỆC'],
      [2, '2', 'Bàn.'],
    ])
    expect(await sectionsOf(`I. VIỆC\n1. Cả năm chi cho sân.${below}`)).toHaveLength(3)
  })

  it('may stand over a table, if they are no sentence that it ends', async () => {
    const table = '\n\n| TT | Tên |\n|---|---|\n| 1 | Lan |\n| 2 | Mai |'
    expect(await sectionsOf(`I. VIỆC\n1. Danh sách lớp${table}`)).toEqual([
      [1, 'I', 'VIỆC'],
      [2, '1', 'Danh sách lớp'],
    ])
    expect(await sectionsOf(`I. VIỆC\n1. Danh sách lớp như sau:${table}`)).toEqual([[1, 'I', 'VIỆC']])
  })

  it('of annexes may carry their title in the line', async () => {
    expect(await sectionsOf('I. VIỆC\nTrường sửa sân.\nBIỂU SỐ 01: DANH SÁCH LỚP\nLớp một.')).toEqual([
      [1, 'I', 'VIỆC'],
      [1, undefined, 'BIỂU SỐ 01: DANH SÁCH LỚP'],
    ])
  })

  it('of annexes have the lines of capitals over their further tables below them', async () => {
    const table = '\n\n| TT | Tên |\n|---|---|\n| 1 | Lan |\n| 2 | Mai |\n\n'
    const titled = `${table}LỚP HÁT THEN${table}`
    expect(await sectionsOf(`I. VIỆC\nTrường sửa sân.\nPHỤ LỤC\nLỚP ĐÀN TÍNH${titled}`)).toEqual([
      [1, 'I', 'VIỆC'],
      [1, undefined, 'PHỤ LỤC: LỚP ĐÀN TÍNH'],
      [2, undefined, 'LỚP HÁT THEN'],
    ])
    expect(await sectionsOf(`I. VIỆC\nTrường sửa sân.${titled}`)).toEqual([[1, 'I', 'VIỆC']])
  })

  it('of parts, chapters and sections push the numbered ones inwards', async () => {
    const text =
      'Phần thứ nhất: Tình hình\nI. KẾT QUẢ\nTrường đủ lớp.\nPhần thứ hai: Nhiệm vụ\nChương I\nI. VIỆC LỚN\nTrường sửa sân.'
    expect((await sectionsOf(text)).map(([depth, label]) => [depth, label])).toEqual([
      [1, 'Phần thứ nhất'],
      [3, 'I'],
      [1, 'Phần thứ hai'],
      [2, 'Chương I'],
      [3, 'I'],
    ])
  })

  it('of articles are labelled', async () => {
    expect(await sectionsOf('Điều 1. Phạm vi\nTrường học trong xã.\nĐiều 2. Hiệu lực\nTừ năm nay.')).toEqual([
      [1, 'Điều 1', 'Điều 1. Phạm vi'],
      [1, 'Điều 2', 'Điều 2. Hiệu lực'],
    ])
  })

  it('are not the points of a list', async () => {
    expect(await sectionsOf('1. Mua sách mới\n2. Mua bàn mới\n3. Mua ghế mới')).toEqual([])
  })

  it('span down to the next of their depth', async () => {
    const { sections } = await readPlanText('I. MỘT\nĐoạn một.\n1. Nhỏ\nĐoạn hai.\nII. HAI\nĐoạn ba.')
    expect(sections.map(({ firstPassage, lastPassage }) => [firstPassage, lastPassage])).toEqual([
      [0, 3],
      [2, 3],
      [4, 5],
    ])
  })
})

describe('footnotes of a scan', () => {
  const body = 'Trường mua sách cho thư viện và\nphòng đọc của các lớp trong\n'
  const wrapped = `${body}\n3 Phần mềm do xã mua từ năm 2024\ncho các trường.\n cả năm học này và\nnhững năm sau nữa\ntrong toàn xã\nvà các bản.`

  it('stand apart, and the sentence that they cut goes on', () => {
    expect(blocksOf(wrapped)).toEqual([
      [
        'paragraph',
        'Trường mua sách cho thư viện và phòng đọc của các lớp trong cả năm học này và những năm sau nữa trong toàn xã và các bản.',
      ],
      ['footnote', '3 Phần mềm do xã mua từ năm 2024 cho các trường.'],
    ])
  })
})
