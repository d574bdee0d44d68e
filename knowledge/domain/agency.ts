// Agencies: how a list of them is split, and which words begin a name. Lists are cut at ";" and at commas, but names hold commas too.
import { fold, tidy } from '../text/fold.ts'

/**
 * Words that begin an agency's name, folded. One bare syllable ("ban", "ngành") begins none: in "các sở, ban, ngành" the
 * commas belong to one collective name.
 */
const HEADS = [
  'so',
  'phong',
  'cuc',
  'chi cuc',
  'vu',
  'vien',
  'bo',
  'ban',
  'ubnd',
  'uy ban',
  'hdnd',
  'hoi dong',
  'hoi',
  'mttq',
  'mat tran',
  'cong an',
  'cong doan',
  'doan thanh nien',
  'doan tncs',
  'lien doan',
  'bo chi huy',
  'bo doi',
  'ban chi huy',
  'quan su',
  'truong',
  'cac truong',
  'trung tam',
  'dai',
  'bao',
  'chi bo',
  'dang bo',
  'dang uy',
  'huyen uy',
  'thi uy',
  'thanh uy',
  'tinh uy',
  'van phong',
  'thanh tra',
  'toa an',
  'kho bac',
  'bao hiem',
  'ngan hang',
  'hiep hoi',
  'lien hiep',
  'doan the',
  'to chuc',
  'he thong',
  'co quan',
  'don vi',
  'thuong truc',
  'dong chi',
  'can bo',
  'cong chuc',
  'nha giao',
  'hieu truong',
  'chu tich',
  'pho chu tich',
  'giam doc',
  'co so giao duc',
  'doanh nghiep',
  'to cong tac',
  'cap uy',
  'chi',
  'nganh',
  'nganh giao duc',
  'khoi',
  'thon',
  'ban quan li',
  'truong phong',
  'thu truong',
] as const

const HEAD = new RegExp(
  String.raw`^(?:(?:cac|nhung|toan bo|tat ca|mot so)\s+)?(?:${HEADS.toSorted((a, b) => b.length - a.length).join('|')})(?=[\s,;.]|$)`,
)
const COLLECTIVE = /^(cac|nhung)\s/
/** "Các sở", "các chi": the words after its comma go on with the same collective. */
const OPEN_COLLECTIVE = /^(cac|nhung)\s+\S+$/
/** Groups of persons begin a sentence's subject, but in a list they stay with their neighbours. */
const PERSONS = /^(can bo|cong chuc|vien chuc|nha giao|hieu truong)\b/

/** Whether a piece of text begins as an agency's name does and goes on for at least one more word. */
export function startsAsAgency(text: string): boolean {
  const folded = fold(text).trim()
  const head = HEAD.exec(folded)?.[0]
  if (head === undefined) return false
  return folded.length > head.length + 1 || COLLECTIVE.test(head) || /^(ubnd|hdnd|mttq|mat tran)/.test(folded)
}

/**
 * One agency an entry, as printed: "Sở Nội vụ, các sở, ban, ngành, địa phương" → ["Sở Nội vụ", "các sở, ban, ngành, địa phương"].
 * "Sở Văn hóa, Thể thao và Du lịch" stays whole. An empty or dashed cell gives [].
 */
export function splitAgencies(cell: string): readonly string[] {
  return cell
    .split(/[;\n]/)
    .flatMap(splitAtCommas)
    .flatMap(splitAtAnd)
    .map((name) => tidy(name.replace(/^[\s,.+•–-]+|[\s,.:–-]+$/g, '')))
    .filter((name) => /\p{L}/u.test(name))
}

function splitAtCommas(part: string): readonly string[] {
  const names: string[] = []
  for (const piece of part.split(/,\s*/)) {
    const last = names.at(-1)
    const begins = startsAsAgency(piece) && !PERSONS.test(fold(piece)) && !OPEN_COLLECTIVE.test(fold(last ?? '').trim())
    if (last === undefined || begins) names.push(piece)
    else names[names.length - 1] = `${last}, ${piece}`
  }
  return names
}

/** " và " separates agencies only where a capital or collective head follows: "Giáo dục và Đào tạo" is one name. */
function splitAtAnd(name: string): readonly string[] {
  const names: string[] = []
  for (const piece of name.split(/\s+và\s+/)) {
    const last = names.at(-1)
    const begins =
      startsAsAgency(piece) &&
      (COLLECTIVE.test(fold(piece)) || /^\p{Lu}/u.test(piece)) &&
      !/^(ban|bo|so)$/.test(fold(piece))
    if (last === undefined || begins) names.push(piece)
    else names[names.length - 1] = `${last} và ${piece}`
  }
  return names
}
