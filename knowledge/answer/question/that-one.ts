// Which document "that decision" is, which commune "that commune", and who "that person" who signed: named by what was asked or answered before.
import { findDocumentNumbers } from '../../text/document-number.ts'
import { syllables } from '../../text/syllables.ts'
import type { Exchange } from '../conversation.ts'

const THAT_DOCUMENT =
  /(nghị quyết|quyết định|kế hoạch|chỉ thị|kết luận|thông tư|công văn|nghị định|chương trình|đề án|văn bản|nghi quyet|quyet dinh|ke hoach|chi thi|ket luan|thong tu|cong van|nghi dinh|van ban)\s+(?:đó|này|ấy|trên|do|nay|ay)(?!\p{L})/iu

/** "Nghị quyết đó ban hành ngày nào?": the document of that kind that the answer before named gets its number. */
export function nameThatDocument(text: string, { answer }: Pick<Exchange, 'answer'>): string {
  const kind = THAT_DOCUMENT.exec(text)?.[1]
  if (kind === undefined) return namesNone(text) ? ofDocumentTold(text, answer) : text
  const wanted = syllables(kind).join(' ')
  const named = findDocumentNumbers(answer).find(
    ({ start }) =>
      wanted === 'van ban' ||
      syllables(answer.slice(Math.max(0, start - REACH), start))
        .join(' ')
        .replace(/ so$/, '')
        .endsWith(wanted),
  )
  return named ? text.replace(THAT_DOCUMENT, `${kind} ${named.number}`) : text
}

/** "Ban hành hôm nào?" behind the name of a document asks of that one. */
const namesNone = (text: string): boolean => ASKS_OF_DOCUMENT.test(` ${syllables(text).join(' ')} `)
const ASKS_OF_DOCUMENT =
  /^ (?:the |vay |thi )?(?:(?:ngay )?ban hanh|ki|ra)(?: (?:vao|tu|la|luc))? (?:hom nao|ngay nao|khi nao|bao gio|ngay may|thang nao|nam nao)(?: (?:a|vay|the|nhi))? $|^ (?:the |vay )?(?:do )?(?:ai|co quan nao|cap nao) (?:ban hanh|ki)(?: (?:a|vay|the))? $/

function ofDocumentTold(text: string, answer: string): string {
  const [first = ''] = answer.split('\n')
  const told =
    /^(Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Kết luận|Thông tư|Công văn|Nghị định|Chương trình hành động|Chương trình) số (\S+)/u.exec(
      first,
    )
  return told ? `${told[1]} ${told[2]} ${text}` : text
}

const PLACE_KINDS = 'xã|phường|thị trấn|huyện|thị xã|(?<!văn )bản|thôn|ấp|trường|trung tâm'
const THAT_PLACE = new RegExp(`(?<!\\p{L})(${PLACE_KINDS})\\s+(?:đó|này|ấy|kia|trên)(?!\\p{L})`, 'iu')
const NAME = String.raw`\s+(?:[Tt]iểu học |[Mm]ầm non |THCS |THPT |TH |MN )?\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*)*`

/** "Của xã đó": the place of that kind that the question before named. */
export function nameThatPlace(text: string, before: Pick<Exchange, 'text'>): string {
  const kind = THAT_PLACE.exec(text)?.[1]
  if (kind === undefined) return text
  const named = new RegExp(`(?<!\\p{L})[${kind.charAt(0)}${kind.charAt(0).toUpperCase()}]${kind.slice(1)}${NAME}`, 'u')
  const said = named.exec(before.text)?.[0]
  return said === undefined ? text : text.replace(THAT_PLACE, () => said)
}

const OFFICE_OF_SIGNER =
  / (?:nguoi|ong|ba|dong chi|vi)(?: ki)? (?:do|ay|nay|ki) (?:(?!ke |hoach |hon )\S+ ){0,3}(?:chuc vu|chuc danh) (?:\S+ ){0,2}(?:gi|nao) $|^ (?:the |vay |con )*(?:giu |voi )?(?:chuc vu|chuc danh) (?:\S+ )?(?:gi|nao) $/

/** "Người đó giữ chức vụ gì?" behind who signed: the answer that names him says it, too. */
export const nameThatSigner = (text: string, before: Pick<Exchange, 'text' | 'answer'>): string =>
  before.answer.startsWith('Người ký: ') && !/\d/.test(text) && OFFICE_OF_SIGNER.test(` ${syllables(text).join(' ')} `)
    ? before.text
    : text

/** Letters before a number in which its kind is said. */
const REACH = 40
