// Tasks in prose: duty sentences, and agencies as headings over their points.
import { describe, expect, it } from 'vitest'
import { readDutySentence } from '../../../ingest/extract/duty-sentence.ts'
import { tasksOf } from '../read-plan-text.ts'

const lastWords = (time: string) => `Yêu cầu các đơn vị báo cáo kết quả về Sở Y tế${time}.`

describe('a duty sentence', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ tổ chức khám.', ['Sở Y tế'], ['Sở Nội vụ']],
    ['Giao Sở Y tế hướng dẫn các trường.', ['Sở Y tế'], []],
    ['Sở Y tế khẩn trương báo cáo.', ['Sở Y tế'], []],
    ['Các đơn vị sự nghiệp công lập báo cáo.', ['Các đơn vị sự nghiệp công lập'], []],
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
    ['Công an tỉnh chủ trì hướng dẫn; phối hợp cung cấp mã số cho học sinh.', ['Công an tỉnh'], []],
    ['Sở Y tế: Phối hợp với Sở Nội vụ lồng ghép các lớp tập huấn.', ['Sở Y tế'], ['Sở Nội vụ']],
    ['Đề nghị Hội Khuyến học và các đoàn thể xã: Vận động học sinh.', ['Hội Khuyến học', 'các đoàn thể xã'], []],
    ['Trung tâm học tập cộng đồng mở lớp.', ['Trung tâm học tập cộng đồng'], []],
    ['Sở Y tế chủ trì, phối hợp với Sở Kế hoạch và Đầu tư xây dựng đề án.', ['Sở Y tế'], ['Sở Kế hoạch và Đầu tư']],
    ['Các trường cử giáo viên dạy lớp ghép.', ['Các trường'], []],
    ['Trước ngày 15/5, Sở Y tế khám sức khỏe.', ['Sở Y tế'], []],
    ['Sau khi có hướng dẫn của Bộ, Sở Y tế, Sở Nội vụ tập huấn.', ['Sở Y tế', 'Sở Nội vụ'], []],
    ['Căn cứ nhiệm vụ được giao, tình hình thực tế, UBND xã bố trí đất.', ['UBND xã'], []],
    ['Trên cơ sở Kế hoạch này, đề nghị Hội Khuyến học vận động.', ['Hội Khuyến học'], []],
    ['Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ tuyển người.', ['Sở Y tế'], ['Sở Nội vụ']],
    ['Riêng Sở Y tế báo cáo.', ['Sở Y tế'], []],
    ['Các trường trước ngày 5/9 gửi danh sách.', ['Các trường'], []],
    ['Sở Y tế là đầu mối, hằng năm báo cáo.', ['Sở Y tế'], []],
    ['Sở Y tế sẽ tổ chức tập huấn.', ['Sở Y tế'], []],
    ['Các xã, phường hoàn thành điều tra.', ['Các xã, phường'], []],
    ['Trưởng các thôn vận động học sinh.', ['Trưởng các thôn'], []],
    ['Tổ Toán (tổ trưởng: cô Hoa): chủ trì ôn tập.', ['Tổ Toán (tổ trưởng: cô Hoa)'], []],
    ['Sở Y tế phối hợp với Trung tâm hành chính công bố trí đất.', ['Sở Y tế'], ['Trung tâm hành chính công']],
    ['Sở Y tế công bố kết quả.', ['Sở Y tế'], []],
    ['Nhân viên y tế: khám mắt cho học sinh.', ['Nhân viên y tế'], []],
    ['Giáo viên, nhân viên thực hiện kế hoạch.', ['Giáo viên, nhân viên'], []],
    ['Phó Hiệu trưởng: Giúp Hiệu trưởng kiểm tra.', ['Phó Hiệu trưởng'], []],
    ['Tổng phụ trách Đội xây dựng chương trình.', ['Tổng phụ trách Đội'], []],
    ['Trung tâm Dịch vụ tổng hợp xã phát tin, đăng bài.', ['Trung tâm Dịch vụ tổng hợp xã'], []],
    ['Ban Quản lý dự án đầu tư xây dựng xã chuẩn bị đất.', ['Ban Quản lý dự án đầu tư xây dựng xã'], []],
    ['Các trường tự đánh giá theo bộ tiêu chí.', ['Các trường'], []],
    ['Trưởng thôn đưa việc học vào hương ước.', ['Trưởng thôn'], []],
  ])('%s', (sentence, leads, coordinating) => {
    expect(readDutySentence(sentence, false)).toMatchObject({ leads, coordinating })
  })

  it.each([
    'Bố trí quỹ đất, xây nhà bán trú.',
    'Báo cáo kết quả, đề xuất khen thưởng.',
    'Nâng cao chất lượng dạy học.',
    'Theo dõi, đôn đốc, các mặt công tác khác.',
    'Xã chưa bố trí đủ đất.',
    'Các trường đã tổ chức thi.',
    'Nghị quyết số 5/NQ-HĐND của UBND xã được thực hiện.',
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

  it('takes "chủ trì:" over a list for a name, and "+" points without a "-" above them one by one', async () => {
    expect(
      await duties('1. Sở Y tế chủ trì:', 'a) Mua thuốc.', '2. Các trường', '+ Mua sách.', '+ Mua bàn.'),
    ).toMatchObject([
      ['1', ['Sở Y tế'], [], 'Mua thuốc.'],
      ['2', ['Các trường'], [], 'Mua sách.'],
      ['2', ['Các trường'], [], 'Mua bàn.'],
    ])
  })

  it('keeps both times of a duty', async () => {
    const [task] = await tasksOf(
      'III. TỔ CHỨC THỰC HIỆN\n1. Các trường gửi danh sách trước 10/9/2025, họp lại trước 1/12/2025.',
    )
    expect(task?.timeline).toMatchObject({ kind: 'compound', wording: 'trước 10/9/2025; trước 1/12/2025' })
  })

  it('is none that only names: an agency over a colon and words that no rule knows still has its duty', async () => {
    expect(
      await duties('1. Sở Y tế khám sức khỏe.', '2. Các trường: có rào chắn quanh ao.', '3. Sở Nội vụ báo cáo.'),
    ).toHaveLength(3)
  })

  it('gives the last words to nobody behind another sentence, either', async () => {
    const text =
      'Các trường nộp sách trước ngày 1/3/2026. Trong quá trình thực hiện, trường hợp thiếu sách, các trường báo Sở Y tế.'
    const tasks = await tasksOf(['V. TỔ CHỨC THỰC HIỆN', text].join('\n\n'))
    expect(tasks.map(({ leads }) => leads)).toEqual([['Các trường']])
  })

  it('charges somebody else behind another sentence, too', async () => {
    const text = 'Sở Y tế hướng dẫn khám. Mở lớp ôn tập; giao Trường Tiểu học Nậm Cáy chủ trì mở lớp.'
    expect((await tasksOf(['V. TỔ CHỨC THỰC HIỆN', text].join('\n\n'))).map(({ leads }) => leads)).toEqual([
      ['Sở Y tế'],
      ['Trường Tiểu học Nậm Cáy'],
    ])
  })

  it.each([
    ['2. Trong quá trình thực hiện, Sở Nội vụ theo dõi tiến độ.', [['Sở Y tế'], ['Sở Nội vụ']]],
    ['2. Quá trình triển khai, các trường cử người trực.', [['Sở Y tế'], ['các trường']]],
    [
      'Trong quá trình thực hiện, các xã cử người trực. Sở Nội vụ tổng hợp số liệu.',
      [['Sở Y tế'], ['các xã'], ['Sở Nội vụ']],
    ],
    ['Quá trình thực hiện, Sở Nội vụ chủ trì kiểm tra các trường.', [['Sở Y tế'], ['Sở Nội vụ']]],
    ['Yêu cầu các đơn vị nghiêm túc thực hiện. Trong quá trình thực hiện, các đơn vị báo Sở Y tế.', [['Sở Y tế']]],
    ['Trên đây là Kế hoạch đọc sách. Các đơn vị nghiêm túc thực hiện.', [['Sở Y tế']]],
  ])('%s: only what ends a plain paragraph are last words', async (text, leads) => {
    const tasks = await tasksOf(['V. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế khám sức khỏe.', text].join('\n\n'))
    expect(tasks.map((task) => task.leads)).toEqual(leads)
  })

  it('makes the last words of a plan a duty where they set a day', async () => {
    expect(await duties('1. Sở Y tế', '- Mua thuốc.', lastWords(''))).toHaveLength(1)
    expect(await duties('1. Sở Y tế', '- Mua thuốc.', lastWords(' trước ngày 15/12/2026'))).toMatchObject([
      ['1', ['Sở Y tế'], [], 'Mua thuốc.'],
      [undefined, ['các đơn vị'], [], expect.any(String)],
    ])
  })

  it('keeps a day by which something is handed in where nobody is named', async () => {
    expect(await duties('1. Sở Y tế khám.', '2. Báo cáo kết quả gửi về Sở Y tế trước ngày 20/12/2026.')).toMatchObject([
      ['1', ['Sở Y tế'], [], expect.any(String)],
      ['2', [], [], expect.any(String)],
    ])
    expect(await duties('1. Sở Y tế khám.', '2. Báo cáo kết quả đầy đủ.')).toHaveLength(1)
  })

  it('is the only place where a sentence without "chủ trì" or "Giao" is a duty', async () => {
    const text =
      'II. NHIỆM VỤ\nSở Y tế hướng dẫn khám.\nSở Nội vụ chủ trì tuyển người.\nGiao Sở Tài chính ban hành quy chế.'
    expect((await tasksOf(text)).map(({ leads }) => leads)).toEqual([['Sở Nội vụ'], ['Sở Tài chính']])
  })
})
