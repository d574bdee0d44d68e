// What a passage says of its topic in another sentence or under its label; and words that sound like others: a place like pay, a body of each commune like the plan's own.
import { expect, test } from 'vitest'
import { amountTold } from '../../../knowledge/answer/passages/amount-told.ts'
import type { Asked } from '../../../knowledge/answer/question/asked.ts'
import { MEMBERS_ASKED } from '../../../knowledge/answer/question/question-intent.ts'
import type { Passage } from '../../../knowledge/domain/passage.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const COMMUNE = `ỦY BAN NHÂN DÂN
XÃ BẢN CỌ
Số: 9/KH-UBND

KẾ HOẠCH
Làm sân chơi, nhà sàn cho trẻ năm 2026

I. VIỆC
1. Dựng nhà sàn Nà Tấu bằng gỗ nghiến, lợp cọ, có bếp lửa và giá sách do dân bản góp công. Khởi công sau Tết, bàn giao trước ngày 20/8/2026.
2. Góp gỗ, góp công: ghi sổ công khai ở nhà văn hóa, không bắt ai góp quá sức, già làng giữ sổ.
3. Thôn đội tuần tra sân chơi buổi tối.
`
const PROVINCE = `ỦY BAN NHÂN DÂN
TỈNH SÔNG MÂY
Số: 30/KH-UBND

KẾ HOẠCH
Phòng đuối nước cho trẻ năm 2026

1. Ở sông, suối gần trường phải cắm biển cảnh báo, việc này do UBND cấp xã chủ trì, Đoàn Thanh niên xã phối hợp, xong trước ngày 30/4/2026.
2. UBND các xã: rà soát ao hồ.
`
const { told } = plansUnderQuestion({ 'san.md': COMMUNE, 'song.md': PROVINCE })

test.each([
  ['the one day that a passage names', 'Nhà sàn Nà Tấu lợp cọ phải bàn giao trước ngày nào?', /20\/8\/2026/],
  [
    'a point by its label',
    'dân góp gỗ, góp công phải tuân thủ những nguyên tắc, trình tự, thủ tục hành chính gì',
    /không bắt ai góp quá sức/,
  ],
  [
    'a body that each commune has',
    'Việc cắm biển cảnh báo ở sông, suối gần trường do UBND xã làm, tổ chức nào cùng phối hợp?',
    /Đoàn Thanh niên xã/,
  ],
])('%s', async (_, question, said) => {
  expect(await told(question)).toMatch(said)
})

test.each([
  [['muong_luong', 'luong'], true],
  [[], false],
])('"lương" in the name of a place asks for no pay: %j', (spent, isTold) => {
  const asked = {
    query: { answerKind: 'money' },
    question: [],
    joined: ' tien an cua tre muong luong moi thang duoc bao nhieu tien ',
    mention: { spent: new Set(spent) },
  } as unknown as Asked // only what it looks at
  const passage = {
    kind: 'paragraph',
    taskIds: [],
    text: 'Chi tiền ăn mỗi tháng 160.000 đồng/trẻ.',
  } as unknown as Passage // as above
  expect(amountTold(asked)(passage)).toBe(isTold)
})

test('members of a board with a long name', () => {
  expect(MEMBERS_ASKED.test(' ban giam doc trung tam hoc tap cong dong o xa ban co gom nhung ai ')).toBe(true)
  expect(MEMBERS_ASKED.test(' ban giam doc hop khi nao ')).toBe(false)
})
