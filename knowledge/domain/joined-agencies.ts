// Agencies joined by marks that stand inside names, too: "Sở Nội vụ - Sở Y tế", "Sở Nội vụ/Sở Y tế", "Sở Nội vụ & Sở Y tế".
import { namesKindOfBody } from './agency-start.ts'

/** A dash with a blank beside it, a stroke, "&" or "+" between blanks, a full stop; a colon, as a scan prints semicolons. */
const JOINT = /(\s[-–—]\s*|[-–—]\s+|\s*\/\s*|\s+[&+]\s+|\.\s+|:\s+)/
/** "Phòng Quản lý chất lượng - Sở Y tế": a part and the body that it belongs to. */
const PART = /^(?:Phòng|Văn phòng|Ban|Vụ|Cục|Chi cục|Trung tâm|Khoa|Tổ|Thanh tra)\s/u
const WHOLE = /^(?:Sở|Bộ|UBND|Ủy ban nhân dân)\s/u
/** "Văn phòng HĐND - UBND", "Đoàn ĐBQH - HĐND tỉnh". */
const COUNCIL_AT_END = /(?:^|\s)(?:ĐBQH|HĐND|UBND)$/u
const COUNCIL = /^(?:HĐND|UBND)(?=\s|$)/u
/** "Phó Bí thư - Chủ tịch UBND xã": two offices of one person. */
const PERSON =
  /^(?:[Đđ]ồng chí|(?:Phó )?(?:Bí thư|Chủ tịch|Giám đốc|Hiệu trưởng|Chánh (?:Văn phòng|Thanh tra)|Trưởng \p{L}+)|[Tt]hủ trưởng|[Nn]gười đứng đầu)(?![^\s,])/u
/** "Các phòng: …", "Đơn vị thực hiện: …" say what follows. */
const ANNOUNCES = /^(?:[Cc]ác|[Nn]hững|[Đđ]ơn vị|[Cc]ơ quan|[Tt]ổ chức|[Cc]hủ trì|[Pp]hối hợp)(?![^\s,])/u
const MERE_KIND = /^\p{L}+$/u

/** Cut only where a name is whole before the mark and another kind of body is named behind it. */
export function splitAtJoints(name: string): readonly string[] {
  const names: string[] = []
  const [first = '', ...others] = name.split(JOINT)
  names.push(first)
  for (let index = 0; index < others.length; index += 2) {
    const [joint = '', piece = ''] = others.slice(index, index + 2)
    if (/^(?:\p{Lu}|các\s)/u.test(piece) && namesKindOfBody(piece) && isWhole(names.at(-1) ?? '', joint, piece))
      names.push(piece)
    else names[names.length - 1] += `${joint}${piece}`
  }
  return names
}

function isWhole(last: string, joint: string, piece: string): boolean {
  const own = last.trim()
  if (joint.startsWith(':') && (ANNOUNCES.test(own) || !namesKindOfBody(own))) return false
  if (MERE_KIND.test(own) || (COUNCIL_AT_END.test(own) && COUNCIL.test(piece))) return false
  return !/[-–—]/.test(joint) || !(PERSON.test(own) || (PART.test(own) && WHOLE.test(piece)))
}
