// Who issued the plan, at which level, and for which place: from the annex caption, the head, or the enacting words.
import { readProvinces } from '../../knowledge/data/provinces.ts'
import type { Level } from '../../knowledge/domain/plan.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { readHeadIssuer } from './head-issuer.ts'
import { readScannedIssuer } from './scanned-issuer.ts'

export type Issuer = {
  readonly issuer: string | undefined
  readonly level: Level | undefined
  readonly locality: string | undefined
}

/** "… của Ủy ban nhân dân tỉnh Lai Châu)": the end of an annex caption; "của" also as a scan prints it. */
const CAPTION_ISSUER =
  /\bc\S{1,3}a?\s+((?:ban|uy ban|ubnd|so|bo|huyen uy|tinh uy|thi uy|thanh uy|phong|truong|hoi dong|dang uy)\b[^)]{0,120})\)?$/
/** A caption is a line or two; more is no caption. */
const LONGEST_CAPTION = 600
/** "…, Ban Thường vụ Huyện ủy ban hành Kế hoạch …": what stands between the last pause and the verb. */
const ENACTING =
  /(?<=^|[,;:.]\s*|\s)((?:ban thuong vu|ban can su|uy ban nhan dan|ubnd|so|bo|huyen uy|thi uy|thanh uy|tinh uy|dang uy|phong|truong|ban|hoi)\b[^,;:.]{0,80}?)\s+(?:ban hanh\s+(?:ke hoach|chuong trinh|quyet dinh)|xay dung ke hoach[^.]{0,200}nhu sau)/g
/** The enacting words stand in the first paragraphs. */
const ENACTING_REACH = 14
const LEVELS: readonly (readonly [Level, RegExp])[] = [
  ['commune', /\b(?<!thi )(xa|phuong|thi tran)\b(?! hoi)/],
  ['district', /\b(huyen|quan)\b(?! (?:ly|su))/],
  ['town', /\b(thi xa|thi uy|thanh uy|thanh pho)\b/],
  ['province', /\btinh\b|^so /],
  ['central', /^(bo|chinh phu|thu tuong)\b/],
]
/** The unit's word before its name, by level. */
const UNIT_WORDS: Readonly<Record<Level, string>> = {
  central: '',
  province: '[Tt]ỉnh(?: [ủỦ]y)?|[Tt]hành phố',
  district: '[Hh]uyện(?: [ủỦ]y)?|[Qq]uận',
  town: '(?:[Tt]hị xã|[Tt]hị [ủỦ]y|[Tt]hành phố|[Tt]hành [ủỦ]y)',
  commune: '(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)',
}

export function readIssuer(outlined: readonly OutlinedBlock[], captions: readonly string[], isScan: boolean): Issuer {
  const texts = outlined.map(({ block }) => block.text)
  const head = readHeadIssuer(outlined)
  const caption = fromCaption(captions)
  const scanned = isScan ? readScannedIssuer([caption, head?.issuer], texts) : undefined
  const issuer = scanned ?? caption ?? better(fromEnacting(texts), head?.issuer) ?? fromSubject(outlined)
  if (issuer === undefined) return { issuer, level: undefined, locality: undefined }
  const superior = head?.superior ? levelOf(head.superior) : undefined
  if (isSchool(issuer)) {
    // No government: the body above it says where it is.
    const above = head?.superior ?? ''
    const own = levelOf(issuer)
    const locality =
      (superior && findLocality([above], superior, [above])) ?? (own && findLocality([inSmallLetters(issuer)], own, []))
    return { issuer, level: undefined, locality }
  }
  const level = levelOf(issuer) ?? superior
  const locality = level && findLocality([issuer, head?.issuer ?? '', head?.superior ?? ''], level, texts)
  return { issuer: locality && BARE_UNIT.test(issuer) ? `${issuer} ${locality}` : issuer, level, locality }
}

/** "TRUNG TÂM … HUYỆN VÂN CHÀI" → "Trung Tâm … Huyện Vân Chài": a head is set in capitals. */
const inSmallLetters = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

const isSchool = (issuer: string): boolean =>
  /^(?:truong (?!phong|ban)|hoc vien|trung tam|nha tre|lop )/.test(fold(issuer))
/** "Phòng Y tế huyện", "Ban Thường vụ Huyện ủy": the head or the text says which. */
const BARE_UNIT = /\s(?:tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|(?:Tỉnh|Huyện|Thị|Thành) ủy)$/u

/** "thành phố Hà Nội" is a province by rank, "thành phố Lai Châu" a town. */
function levelOf(issuer: string): Level | undefined {
  const folded = fold(issuer)
  const level = LEVELS.find(([, pattern]) => pattern.test(folded))?.[0]
  const isCity = readProvinces().provinces.some(({ city, name }) => city && folded.endsWith(fold(name)))
  return level === 'town' && isCity ? 'province' : level
}

/** The head names the body in full but in capitals; the enacting words say it shorter, or the same in small letters. */
function better(enacting: string | undefined, head: string | undefined): string | undefined {
  if (enacting === undefined || head === undefined) return enacting ?? head
  return fold(enacting).length >= fold(head).length ? enacting : head
}

function fromCaption(captions: readonly string[]): string | undefined {
  for (const caption of captions) {
    if (caption.length > LONGEST_CAPTION) continue
    const match = CAPTION_ISSUER.exec(fold(caption))
    const name = match?.[1] && tidy(caption.slice(match.index + match[0].indexOf(match[1])).replace(/[).\s]+$/, ''))
    // "Nhu cầu phòng ở năm 2026 (Kèm theo …": a title in front of the caption names nobody.
    if (name && !/[(\d]/.test(name)) return name
  }
  return undefined
}

function fromEnacting(texts: readonly string[]): string | undefined {
  for (const text of texts.slice(0, ENACTING_REACH)) {
    for (const match of fold(text.slice(0, 4000)).matchAll(ENACTING)) {
      const printed = text.slice(match.index, match.index + (match[1]?.length ?? 0))
      // "Sở Giáo dục và Đào tạo (sau đây gọi tắt là Sở)": the bracket is no part of the name.
      const wording = tidy(printed.replace(/\s*\([^()]*(?:\)|$)/g, ''))
      if (/^\p{Lu}/u.test(wording)) return wording
    }
  }
  return undefined
}

/** "KẾ HOẠCH" over "của Ban Thường vụ Thị ủy về …". */
function fromSubject(outlined: readonly OutlinedBlock[]): string | undefined {
  for (const { block } of outlined) {
    if (block.kind !== 'head') return undefined
    const issuer = /^của\s+(\p{Lu}[^,;.]{4,90}?)\s+(?:về|thực hiện|triển khai|nhằm)\s/u.exec(block.text)?.[1]
    if (issuer) return issuer
  }
  return undefined
}

/** The name after the unit's word: in the issuer itself, else the one that the document says most often. Several in dispute: none. */
function findLocality(issuers: readonly string[], level: Level, texts: readonly string[]): string | undefined {
  if (level === 'central') return undefined
  const name = new RegExp(
    String.raw`(?:${UNIT_WORDS[level]}|${unitOfIssuer(issuers[0] ?? '')})\s+((?:\p{Lu}[\p{Ll}’']+)(?:\s\p{Lu}[\p{Ll}’']+){0,2})`,
    'gu',
  )
  const names = (text: string) =>
    [...text.matchAll(name)].flatMap((match) => (match[1] && !/^(Ủy|Đoàn|Đảng|Độc)/.test(match[1]) ? [match[1]] : []))
  const own = issuers.flatMap(names)[0]
  if (own) return own
  const counts = new Map<string, number>()
  for (const found of texts.flatMap(names)) counts.set(found, (counts.get(found) ?? 0) + 1)
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1])
  const [best, second] = ranked
  return best && (!second || best[1] > second[1]) ? best[0] : undefined
}

const unitOfIssuer = (issuer: string) =>
  issuer
    .split(' ')
    .slice(-2)
    .join(' ')
    .replace(/[^\p{L}\s]/gu, '')
