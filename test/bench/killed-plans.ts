// The plans that a killed program works on: some files, and what stands in them.

export const FILES = ['a.md', 'b.md', 'c.md']
/** Of made-up people; long numbers, so that their bytes are nowhere by chance. */
export const CHATS = [7_123_456_789, 7_234_567_891, 7_345_678_912]

/** So many rows that saving them takes as long as it does for a real plan. */
const ROWS = 80

/** @param words told apart by them, each file is other bytes */
export function planText(file: string, words: string): string {
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `| ${index + 1} | Rà soát trường lớp đợt ${index + 1} | Sở Tài chính | Quý III/2026 |`,
  )
  return `ỦY BAN NHÂN DÂN TỈNH
Số: 1${FILES.indexOf(file)}/KH-UBND

KẾ HOẠCH
Rà soát trường lớp năm 2026, lần ${words}

PHỤ LỤC: NHIỆM VỤ
| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |
|---|---|---|---|
${rows.join('\n')}
`
}
export const TASKS = ROWS
