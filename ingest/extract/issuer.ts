// Who issued the plan, at which level, and for which place: from the annex caption, the enacting words, or the head.
import type { Level } from '../../knowledge/domain/plan.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import type { OutlinedBlock } from '../structure/outline.ts'

export type Issuer = {
  readonly issuer: string | undefined
  readonly level: Level | undefined
  readonly locality: string | undefined
}

/** "… của Ủy ban nhân dân tỉnh Lai Châu)": the end of an annex caption; "của" also as a scan prints it. */
const CAPTION_ISSUER =
  /\bc\S{1,3}a?\s+((?:ban|uy ban|so|bo|huyen uy|tinh uy|thi uy|thanh uy|phong|truong|hoi dong|dang uy)\b[^)]*)\)?$/
/** "…, Ban Thường vụ Huyện ủy ban hành Kế hoạch …": what stands between the last pause and the verb. */
const ENACTING =
  /(?:^|[,;:.]\s*|\s)((?:ban thuong vu|ban can su|uy ban nhan dan|ubnd|so|huyen uy|thi uy|thanh uy|tinh uy|dang uy|phong|truong)\b[^,;:.]{0,80}?)\s+ban hanh\s+(?:ke hoach|chuong trinh|quyet dinh)/
const LEVELS: readonly (readonly [Level, RegExp])[] = [
  ['commune', /\b(xa|phuong|thi tran)\b(?! hoi)/],
  ['district', /\bhuyen\b/],
  ['town', /\b(thi xa|thi uy|thanh uy|thanh pho)\b/],
  ['province', /\btinh\b|^so /],
  ['central', /^(bo|chinh phu|thu tuong)\b/],
]
/** The unit's word before its name, by level. */
const UNIT_WORDS: Readonly<Record<Level, string>> = {
  central: '',
  province: '[Tt]ỉnh(?: ủy)?',
  district: '[Hh]uyện(?: ủy)?',
  town: '(?:[Tt]hị xã|[Tt]hị ủy|[Tt]hành phố|[Tt]hành ủy)',
  commune: '(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)',
}

export function readIssuer(outlined: readonly OutlinedBlock[], captions: readonly string[]): Issuer {
  const texts = outlined.map(({ block }) => block.text)
  const issuer = fromCaption(captions) ?? fromEnacting(texts) ?? fromHead(outlined)
  if (issuer === undefined) return { issuer, level: undefined, locality: undefined }
  const level = LEVELS.find(([, pattern]) => pattern.test(fold(issuer)))?.[0]
  const locality = level && findLocality(issuer, level, texts)
  return { issuer, level, locality }
}

function fromCaption(captions: readonly string[]): string | undefined {
  for (const caption of captions) {
    const match = CAPTION_ISSUER.exec(fold(caption))
    if (match?.[1]) return tidy(caption.slice(match.index + match[0].indexOf(match[1])).replace(/[).\s]+$/, ''))
  }
  return undefined
}

function fromEnacting(texts: readonly string[]): string | undefined {
  for (const text of texts.slice(0, 12)) {
    const match = ENACTING.exec(fold(text))
    if (match?.[1]) return tidy(text.slice(match.index + match[0].indexOf(match[1])).slice(0, match[1].length))
  }
  return undefined
}

/** The left column of the head: "ỦY BAN NHÂN DÂN" over "TỈNH LAI CHÂU", the state title cut off. */
function fromHead(outlined: readonly OutlinedBlock[]): string | undefined {
  const lines = outlined
    .filter(({ block }) => block.kind === 'head')
    .flatMap(({ block }) => block.raw.split('\n'))
    .map((line) =>
      tidy(line)
        .replace(/\s*(CỘNG|CONG|CỌNG)\s+(HÒA|HOÀ|HOA).*$/u, '')
        .replace(/\s*D\S{1,4}\s+\S+\s+-\s+.*$/u, ''),
    )
  const at = lines.findIndex((line) =>
    /^(uy ban nhan dan|ubnd|so |huyen uy|tinh uy|thi uy|thanh uy|dang uy|bo )/.test(fold(line)),
  )
  const own = lines[at]
  if (own === undefined) return undefined
  const below = lines.slice(at + 1).find((line) => line !== '')
  const unit = below && /^(tinh|huyen|thi xa|thanh pho|xa|phuong|thi tran)\s/.test(fold(below)) ? ` ${below}` : ''
  return `${own}${unit}`.replace(/\s*Số:.*$/u, '')
}

/** The name after the unit's word: in the issuer itself, else the one that the document says most often. Several in dispute: none. */
function findLocality(issuer: string, level: Level, texts: readonly string[]): string | undefined {
  if (level === 'central') return undefined
  const name = new RegExp(
    String.raw`(?:${UNIT_WORDS[level]}|${unitOfIssuer(issuer)})\s+((?:\p{Lu}\p{Ll}+)(?:\s\p{Lu}\p{Ll}+){0,2})`,
    'gu',
  )
  const names = (text: string) =>
    [...text.matchAll(name)].flatMap((match) => (match[1] && !/^(Ủy|Đoàn|Đảng)/.test(match[1]) ? [match[1]] : []))
  const own = names(issuer)[0]
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
