// Which column of a table a question asks for by name: its head beside the asking, how such a column is asked for, or the kind of what its cells name.
import { syllables } from '../../text/syllables.ts'
import { cellOf, type PlanTable } from './plan-tables.ts'
import { KINDS } from './rows-said.ts'
import { isOfMoney } from './sum-column.ts'

/** "Bản nào", "mấy học viên", "ở đâu": the head whose name stands beside the asking. The first columns name what a row is of. */
export function columnNamed(table: PlanTable, joined: string): string | undefined {
  const { heads } = table
  return (
    heads.find((head) => namesOf(head).some((name) => ASKINGS(name).some((asking) => joined.includes(asking)))) ??
    // "Hiệu trưởng Trường Kim Đồng là ai": the office stands in front of where it is held.
    heads
      .slice(1)
      .find((head) => WHO_HOLDS.test(joined) && namesOf(head).some((name) => joined.startsWith(` ${name} `))) ??
    BY_QUESTION.flatMap(([asking, column]) =>
      asking.test(joined) ? heads.filter((head) => column.test(` ${syllables(head).join(' ')} `)) : [],
    )[0] ??
    (isOfMoney(table) && ITEM_ASKED.test(joined) ? namesOfItems(table) : undefined) ??
    headOfKind(table, joined) ??
    heads.slice(1).find((head) => isAskedAfter(head, joined)) ??
    heads.slice(1).find((head) => isAskedAround(head, joined))
  )
}

/** How a column may be asked for without its name: by the beginnings of its head. */
const BY_QUESTION: readonly (readonly [RegExp, RegExp])[] = [
  [/ (?:o dau|cho nao|noi nao|o cho nao) /, / (?:dia diem|noi|vi tri|dia chi) /],
  [
    / (?:khi nao|bao gio|ngay nao|thang nao|nam nao|luc nao) /,
    / (?:thoi gian|thoi diem|ngay|khai giang|nam|thuc hien|hoan thanh) /,
  ],
  [
    / (?:bao nhieu tien|may tien|bao nhieu trieu|may trieu|bao nhieu ti|kinh phi|het bao nhieu) /,
    / (?:kinh phi|von|so tien|du toan|nhu cau von) /,
  ],
  [/ (?:ai|don vi nao|co quan nao) /, / (?:phu trach|chu tri|don vi|nguoi day|giao vien) /],
]

/** Of a table of money the first column of words says what is paid for. */
const ITEM_ASKED = / (?:khoan|khoan chi|khoan muc|hang muc|muc chi) nao | (?:nhung|cac) (?:khoan|hang muc) /
const namesOfItems = ({ heads, rows }: PlanTable): string | undefined =>
  heads.find((head) => rows.every((row) => /\p{L}{2}/u.test(cellOf(row, head) ?? '')))

/** "Gồm trường nào" asks for the first column whose cells are schools, whatever its head says. */
function headOfKind({ heads, rows }: PlanTable, joined: string): string | undefined {
  const kind = new RegExp(` (${KINDS.join('|')}) nao | (?:nhung|cac) (${KINDS.join('|')}) `).exec(joined)
  const said = kind?.[1] ?? kind?.[2]
  return said === undefined
    ? undefined
    : heads.find((head) =>
        rows.every((row) =>
          syllables(cellOf(row, head) ?? '')
            .join(' ')
            .startsWith(`${said} `),
        ),
      )
}

/** "Đăng ký lên mức độ mấy": the words of a head, and soon the asking. */
function isAskedAfter(head: string, joined: string): boolean {
  const words = syllables(head.replace(/\(.*$/su, '')).filter((key) => !/\d/.test(key))
  return words.length > 1 && new RegExp(` ${words.join(' ')}(?: \\S+){0,3} (?:may|nao|gi) `).test(joined)
}

/** "Nhận học sinh lớp 6 từ những trường tiểu học nào": all words of a long head, in its order, the last beside the asking. */
function isAskedAround(head: string, joined: string): boolean {
  const words = syllables(head.replace(/\(.*$/su, '')).filter((key) => !/\d/.test(key))
  const gap = String.raw`(?: \S+){0,3} `
  return words.length >= FEWEST_AROUND && new RegExp(` ${words.join(gap)} (?:nao|gi) `).test(joined)
}
const FEWEST_AROUND = 4

const WHO_HOLDS = / (?:la ai|ten (?:la )?gi|la ong nao|la ba nao) /

const ASKINGS = (name: string): readonly string[] => [
  ` ${name} nao `,
  ` bao nhieu ${name} `,
  ` may ${name} `,
  ` cac ${name} `,
  ` nhung ${name} `,
  ` ai la ${name} `,
  ` ai lam ${name} `,
  ` ten ${name} `,
]

/** "Tên trường" is asked for as "trường", "Số học viên" as "học viên". */
function namesOf(head: string): readonly string[] {
  const keys = syllables(head.replace(/\(.*$/su, ''))
  const bare = /^(?:ten|so|so luong|danh sach)$/.test(keys[0] ?? '') ? keys.slice(1) : keys
  return [keys.join(' '), bare.join(' ')].filter(Boolean)
}
