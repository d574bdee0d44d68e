// One kind for several bodies: "Các Sở: Nội vụ, Tài chính" and "Sở Nội vụ, Tài chính" name two departments.
import { fold } from '../text/fold.ts'

/**
 * What departments and offices are for, by the decrees on their organisation before and since 2025, with the usual short forms. Some hold
 * commas and "và" themselves, so that only a whole sector tells where one ends.
 */
const SECTORS = [
  'nội vụ|tài chính|tư pháp|công thương|xây dựng|y tế|ngoại vụ|du lịch|dân tộc và tôn giáo|dân tộc|giao thông vận tải|gtvt',
  'giáo dục và đào tạo|gd&đt|gdđt|gd-đt|gd và đt|khoa học và công nghệ|kh&cn|khcn|văn hóa, thể thao và du lịch|vhttdl|vhtt&dl|vh, tt&dl',
  'nông nghiệp và môi trường|nn&mt|nnmt|nông nghiệp và phát triển nông thôn|nn&ptnt|nnptnt|tài nguyên và môi trường|tn&mt|tnmt',
  'lao động - thương binh và xã hội|lđ-tb&xh|lđtb&xh|lđtbxh|kế hoạch và đầu tư|kh&đt|khđt|thông tin và truyền thông|tt&tt|tttt',
  'kinh tế|văn hóa - xã hội|văn hóa và thông tin|kinh tế và hạ tầng|tài chính - kế hoạch|quản lý đô thị|văn hóa, khoa học và thông tin',
]
/** "Công an" is a body of its own everywhere but below "Bộ". */
const MINISTRIES = '|công an|quốc phòng|ngoại giao'

const sectorPattern = (more: string) => {
  const all = `${SECTORS.join('|')}${more}`.split('|').map(fold)
  return new RegExp(String.raw`^(?:${all.toSorted((a, b) => b.length - a.length).join('|')})(?=\s*$|\s*,|\s+va\s)`)
}
const SECTOR = sectorPattern('')
const MINISTRY = sectorPattern(MINISTRIES)

const KINDS = 'Sở|Phòng|Bộ|Ban|Vụ|Cục|Chi cục|Hội|Trường|Trung tâm|Trạm'
/** "Các sở, ban, ngành: Nội vụ …": what is no department among them keeps its own name. */
const ANNOUNCED = new RegExp(
  String.raw`^(?:các|những)\s+(${KINDS})((?:\s*,\s*\p{L}+(?:\s\p{L}+)?)*)\s*:\s*(.+)$`,
  'isu',
)
const NAMED = /^(?:các\s+)?(Sở|Phòng|Bộ)\s+(.+)$/isu

type Open = { readonly kind: string; readonly isAnnounced: boolean; readonly isMixed: boolean }

/**
 * @param names of one cell, in order; `isName`: whether a piece names a body by itself
 * @returns the same, and each of several sectors below one kind as a name of its own: "Sở Nội vụ", "Sở Tài chính"
 */
export function shareKinds(names: readonly string[], isName: (piece: string) => boolean): readonly string[] {
  const all: string[] = []
  let open: Open | undefined
  for (const name of names) {
    const announced = ANNOUNCED.exec(name.trim())
    const named = NAMED.exec(name.trim())
    const found = announced ?? named
    if (found?.[1])
      open = {
        kind: capital(found[1]),
        isAnnounced: announced !== null,
        isMixed: announced?.[2] !== undefined && announced[2] !== '',
      }
    const rest = announced?.[3] ?? named?.[2] ?? name.trim()
    const sectors = open ? sectorsOf(rest, open.kind) : undefined
    const pieces = sectors ?? (open?.isAnnounced ? rest.split(/,\s*/) : undefined)
    if (!open || !pieces || (named && !announced && pieces.length === 1)) {
      all.push(name)
      if (!found) open = undefined
      continue
    }
    const { kind, isMixed } = open
    for (const piece of pieces) {
      const keeps = !sectorsOf(piece, kind) && (isMixed || isName(piece))
      all.push(keeps ? piece : `${kind} ${piece}`)
    }
  }
  return all
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** undefined unless the text is sectors and nothing else. */
function sectorsOf(text: string, kind: string): readonly string[] | undefined {
  const pattern = kind === 'Bộ' ? MINISTRY : SECTOR
  const found: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const length = pattern.exec(fold(rest))?.[0].length ?? 0
    if (length === 0 || fold(rest).length !== rest.length) return undefined
    found.push(rest.slice(0, length))
    rest = rest.slice(length).replace(/^\s*(?:,|và\s)\s*/u, '')
  }
  return found
}
