// Who says where they work, and then asks of it: "tôi công tác ở Sở Nội vụ, sở tôi có việc gì" is asked of that department.

import { syllables } from '../../text/syllables.ts'

/** A body behind "tôi là hiệu trưởng", "em công tác ở", up to the next comma. */
const INTRODUCED =
  /(?<!\p{L})(?:tôi|em|mình|chúng tôi|toi|minh|chung toi)\s+(?:(?:hiện|đang|vừa|hien|dang|vua)\s+)*(?:(?:là|la)\s+[^,.;?!]{0,40}?|(?:công tác|làm việc|làm|cong tac|lam viec|lam)\s+|(?=(?:ở|tại|bên|o|tai|ben)\s))(?:(?:của|ở|tại|bên|cua|o|tai|ben)\s+)?(?<body>(?:trường|sở|phòng|ban|hội|trung tâm|trạm|công an|ubnd|ủy ban|chi cục|truong|so|phong|hoi|trung tam|tram|cong an|uy ban|chi cuc)\s[^,.;?!]{3,80})[,.;]\s*/iu

/** "Trường tôi", "bên cơ quan em". */
const OWN =
  /(?<!\p{L})(?:trường|sở|phòng|ban|hội|trung tâm|trạm|đơn vị|cơ quan|truong|so|phong|hoi|trung tam|tram|don vi|co quan)\s+(?:của\s+|cua\s+)?(?:chúng tôi|chúng em|tôi|em|mình|chung toi|chung em|toi|minh)(?!\p{L})/iu

/** @returns the question with that body in the place of "trường tôi"; as it is where nobody says where they work, or nothing of it is asked */
export function sayWhere(text: string): string {
  const said = INTRODUCED.exec(text)
  const body = said?.groups?.body?.trim()
  if (said === null || body === undefined || !isNamed(body, text)) return text
  const rest = `${text.slice(0, said.index)}${text.slice(said.index + said[0].length)}`
  const own = OWN.exec(rest)?.[0]
  return own !== undefined && isOfKind(own, body) ? rest.replace(OWN, body) : text
}

/** "Trường cử đi học" is none; where no marks are typed capitals are not either. */
const isNamed = (body: string, text: string): boolean =>
  /\s\p{Lu}/u.test(body) || !/[\u0300-\u036fđ]/iu.test(text.normalize('NFD'))

/** Who works at a department asks of no school: "sở … trường tôi". */
function isOfKind(own: string, body: string): boolean {
  const [kind = '', behind = ''] = syllables(own)
  return `${kind} ${behind}` === 'don vi' || `${kind} ${behind}` === 'co quan' || kind === syllables(body)[0]
}
