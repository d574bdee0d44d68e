// Words whose letters also ask, count or say nothing: what is meant is told by what stands beside them, and by the marks where there are any.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSnapshotReader, type Snapshot } from '../../../knowledge/answer/snapshot.ts'
import { holdsKind } from '../../../knowledge/answer/question/answer-kinds.ts'
import { readCounted } from '../../../knowledge/answer/question/counted.ts'
import { isForOne, unitAsked } from '../../../knowledge/answer/question/for-one.ts'
import { withoutExcluded } from '../../../knowledge/answer/question/question-topic.ts'
import { questionKeys, understand } from '../../../knowledge/answer/question/understand.ts'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 41/KH-UBND

KẾ HOẠCH
Giữ rừng quanh trường học năm học 2025-2026

1. Học sinh giỏi trồng cây; đại học Lâm nghiệp giúp.

- Trường đại học nhận cây.

- Sinh viên đại học chăm cây.

- Đại học và cao đẳng góp giống.

- Cử người học đại học về rừng.

2. Đầu tư vườn ươm.
`

const paths = temporaryPaths()
let plans: AskedPlans
let snapshot: Snapshot
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'rung.md': PLAN })], paths('data'))
  snapshot = await createSnapshotReader(plans.knowledge.store)()
})
afterAll(() => plans.close())

const read = (text: string) => understand(text, questionKeys(text, snapshot), snapshot)
const topic = (text: string) => read(text).topic.filter(Boolean).join(' ')

describe('what is asked for', () => {
  test.each([
    ['so kết quả với chỉ tiêu đề ra thì thế nào', 'compare'],
    ['giao bao nhiêu cây, kết quả có đạt không', 'compare'],
    ['chỉ tiêu năm 2025 với kết quả năm 2025 có khớp nhau không', 'compare'],
    ['kể giúp các nhiệm vụ ghi thời gian năm 2026', 'list'],
    ['chỉ tiêu số cây ghi con số nào, ở cơ sở', 'fact'],
    ['việc ấy phối hợp là ai', 'coordinate'],
    ['còn hụt bao nhiêu giáo viên dạy trồng cây', 'fact'],
    ['còn hụt bao nhiêu so với mức đề ra', 'compare'],
    ['ai thay mặt đảng ủy ký kế hoạch này, chức danh gì', 'signer'],
    ['hạt kiểm lâm các việc được giao chủ trì', 'list'],
    ['xây dựng kế hoạch và thực hiện phổ cập trung học cơ sở do ai chủ trì', 'lead'],
    ['kế hoạch và kết quả tập trung trồng cây khi nào xong', 'deadline'],
    ['khi nào báo cáo so kết quả với chỉ tiêu', 'deadline'],
    ['trồng cây còn sở nào giúp', 'lead'],
    ['trồng cây còn sở nào vậy', 'lead'],
    ['trong cay con so nao tham gia', 'lead'],
  ])('%s: %s', (text, intent) => expect(read(text).intent).toBe(intent))

  test.each([
    ['sĩ số bao nhiêu học sinh một lớp', 'number'],
    ['vốn chương trình mục tiêu quốc gia vùng dân tộc thiểu số góp bao nhiêu', 'money'],
    ['năm 2026 chi bao nhiêu cho cây giống', 'money'],
    ['trồng cây vào tháng mấy', undefined],
    ['ai làm hiệu trưởng trường ấy', 'person'],
    ['học kỳ 2 trồng cây quý mấy', undefined],
    ['phòng máy trường học', undefined],
    ['ngân sách tỉnh hỗ trợ giữ rừng trong bao nhiêu năm', 'number'],
    ['mỗi tháng mấy buổi trồng cây', 'number'],
    ['lương cơ sở giáo viên 2026', 'money'],
    ['lương giáo viên hợp đồng', undefined],
    ['phụ cấp giáo viên mầm non', undefined],
    ['lương thực cho học sinh', undefined],
    ['phòng mấy trường học', 'number'],
    ['phong may chieu o truong', undefined],
  ])('%s: %s', (text, kind) => expect(read(text).answerKind).toBe(kind))

  test.each([
    ['phải đạt bao nhiêu mới đạt chỉ tiêu', 'target'],
    ['cây mới đạt bao nhiêu', 'result'],
    ['vốn chương trình mục tiêu quốc gia bao nhiêu', undefined],
  ])('%s: %s', (text, kind) => expect(read(text).valueKind).toBe(kind))
})

describe('what a question is about', () => {
  test.each([
    ['dau tu cho vuon uom', 'dau tu vuon uom'],
    ['kien co hoa truong', 'kien co hoa truong'],
    ['cung co vuon', 'cung co vuon'],
    ['cơ quan nào phối hợp trong việc trồng cây', 'trong cay'],
    ['xã có bao nhiêu bản và mấy hộ', 'xa ban ho'],
    ['bao nhieu ban oi', ''],
    ['tuyển bao nhiêu thầy cô giữ rừng', 'tuyen thay co giu rung'],
    ['trồng rừng nhằm mục đích gì', 'trong rung muc dich'],
    ['vườn ươm có máy bơm', 'vuon uom may bom'],
    ['ke hoach so may ban hanh ngay nao', 'ke hoach'],
  ])('%s: %s', (text, said) => expect(topic(text)).toBe(said))

  test('money for all is called so by plans, what one gets is not', () => {
    expect(topic('trồng cây hết bao nhiêu tiền')).toContain('kinh phi')
    expect(topic('người học được hỗ trợ bao nhiêu tiền')).not.toContain('kinh phi')
    expect(topic('dạy trồng cây bao nhiêu tiền một tiết')).not.toContain('kinh phi')
    expect(topic('kế hoạch này được cấp bao nhiêu tiền')).toContain('kinh phi')
  })

  test('who is named as known already', () =>
    expect(withoutExcluded(' ngoai so tai chinh nhung so nao khac chu tri ')).toBe(' nhung so nao khac chu tri '))
})

describe('what was typed', () => {
  test('stays where the word beside it belongs to another one', () =>
    expect(questionKeys('duoc may giai hoc sinh gioi', snapshot)).toContain('giai'))

  test('of who asks, the place is kept unless the question names its own', () => {
    const asks = 'Tôi đang giữ vườn ươm ở Bắc Kạn, cho tôi hỏi mỗi năm trồng mấy lần'
    expect(questionKeys(asks, snapshot).join(' ')).toBe('moi nam trong may lan o bac kan')
    for (const own of ['ở Cà Mau', 'của tỉnh', 'theo kế hoạch 12'])
      expect(questionKeys(`${asks} ${own}`, snapshot).join(' ')).not.toContain('bac kan')
    expect(questionKeys('Để Bắc Kạn xanh hơn, cho tôi hỏi mỗi năm trồng mấy lần', snapshot)).not.toContain('bac')
    const twice = 'Tôi ở Cà Mau ra công tác tại Bắc Kạn, cho tôi hỏi mỗi năm trồng mấy lần'
    expect(questionKeys(twice, snapshot).join(' ')).toBe('moi nam trong may lan o bac kan')
    const back = 'Tôi ở Bắc Kạn ra công tác tại Cà Mau, cho tôi hỏi mỗi năm trồng mấy lần'
    expect(questionKeys(back, snapshot).join(' ')).toBe('moi nam trong may lan o ca mau')
  })
})

describe('what is counted', () => {
  test.each([
    ['tu may gio den may gio', 'gio'],
    ['tuyen bao nhieu thay co giu rung', 'giao vien'],
    ['con bao nhieu cay', 'cay'],
    ['phai co bao nhieu nguoi xep loai tot', 'nguoi'],
    ['co bao nhieu lop tong bao nhieu hoc sinh', 'lop'],
  ])('%s: %s', (keys, said) => expect(readCounted(keys.split(' '))).toBe(said))

  test('a month counts nothing', () => {
    expect(holdsKind('trồng vào tháng 5 hằng năm, báo cáo quý 3', 'number')).toBe(false)
    expect(holdsKind('trồng trong 5 tháng', 'number')).toBe(true)
    expect(holdsKind('mỗi tuần 2 buổi trồng cây', 'number')).toBe(true)
  })
})

describe('money', () => {
  test.each([
    ['nhóm 15 tỉnh dẫn đầu', false],
    ['15 tỉ', true],
    ['15 tỷ đồng', true],
  ])('%s: %s', (text, isMoney) => expect(holdsKind(text, 'money')).toBe(isMoney))

  test.each([
    [' tien cong bao nhieu mot tiet ', 'tiet'],
    [' moi thang duoc may nghin ', 'thang'],
    [' het bao nhieu tien ', undefined],
  ])('for one: %s', (joined, unit) => expect(unitAsked(joined)).toBe(unit))

  test.each([
    ['60.000 đồng/tiết', 'tiet', true],
    ['mỗi tiết 60.000 đồng', 'tiet', true],
    ['dạy 60 tiết, hết 60 triệu đồng', 'tiet', false],
    ['500.000 đồng/người', 'em', true],
    ['học sinh bán trú được hỗ trợ 936.000 đồng/tháng', 'em', true],
    ['tổng kinh phí hỗ trợ học sinh 90 triệu đồng', 'em', false],
    ['trả 21 buổi với 3 triệu đồng', 'buoi', false],
    ['tháng 5 chi 60 triệu đồng', 'thang', false],
  ])('%s, one %s: %s', (text, unit, isTold) => expect(isForOne(text, unit)).toBe(isTold))
})
