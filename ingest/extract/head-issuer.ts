// The left column of a document's head: "UBND TỈNH LAI CHÂU" over "SỞ GIÁO DỤC VÀ ĐÀO TẠO". The lower body issued it.
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { bodyInRunningText } from './body-case.ts'
import { kindOfLine } from '../structure/kind-line.ts'
import { isMostlyUpperCase } from '../structure/letter-case.ts'
import type { OutlinedBlock } from '../structure/outline.ts'

export type HeadIssuer = { readonly issuer: string; /** The body above it. */ readonly superior: string | undefined }

/** The right column: state title or party title, motto, place and date; letters also as a scan prints them. */
const RIGHT_COLUMN =
  /\s*(?:c[oọ]ng h[oòọ]?\S?a? x\S{0,3} h\S{0,3} ch\S*.*|d\S{1,5}\s+l\S{0,2}p\s*-.*|dang cong san.*|(?<=\s)\p{L}+(?:\s\p{L}+){0,3}, ngay.*)$/u
const BODY =
  /^(?:uy ban nhan dan|ubnd|so|bo|huyen uy|tinh uy|thi uy|thanh uy|dang uy|phong|truong|ban|hoi dong nhan dan|hdnd|hoi|chi bo|dang bo|trung tam|huyen|tinh|thanh)(?:\s|$)/
const UNIT = /^(?:tinh|huyen|thi xa|thanh pho|xa|phuong|thi tran|quan)\s/
const UNIT_IN_NAME = /(huyện ủy|tỉnh ủy|thị ủy|thành ủy|tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|quận)\s+(.+)$/u

export function readHeadIssuer(outlined: readonly OutlinedBlock[]): HeadIssuer | undefined {
  const lines: string[] = []
  let kind = ''
  for (const { block } of outlined) {
    if (block.kind !== 'head') break
    const own = block.raw.split(/\n|\||<br\s*\/?>/i).map((line) => tidy(line.replace(/[*#]|<[^<>]*>/g, ' ')))
    // A page's title says "Quyết định ban hành …" in small letters above the head.
    const kindAt = own.findIndex((line) => kindOfLine(line) !== undefined && isMostlyUpperCase(line.slice(0, 8)))
    lines.push(...(kindAt < 0 ? own : own.slice(0, kindAt)))
    if (kindAt < 0) continue
    kind = own[kindAt] ?? ''
    break
  }
  const bodies: string[] = []
  const full = lines.filter((text) => text !== '')
  const left = full.map((line, index) => leftColumn(withoutWrapped(line, full[index - 1])))
  for (const line of left.filter((text) => text !== '')) {
    const folded = fold(line)
    const last = bodies.at(-1)
    if (last !== undefined && UNIT.test(folded) && !UNIT_IN_NAME.test(last.toLowerCase()))
      bodies[bodies.length - 1] = `${last} ${line}`
    else if (BODY.test(folded) && isMostlyUpperCase(line)) bodies.push(line)
  }
  const [superior, first, other, second] = bodies
  const isPair = bodies.length === PAIRS && firstWord(superior) === firstWord(other)
  if (isPair && first && second && JOINT.test(fold(kind)))
    return { issuer: `${running(first)} - ${running(second)}`, superior: running(superior ?? '') }
  const issuer = bodies.at(-1)
  return issuer === undefined
    ? undefined
    : { issuer: running(issuer), superior: bodies.length > 1 ? running(bodies[0] ?? '') : undefined }
}

/** "KẾ HOẠCH PHỐI HỢP" of two bodies, each below its own superior. */
const JOINT = /phoi hop|lien nganh|lien tich/
const PAIRS = 4
/** Superiors of a pair are of one kind: "SỞ …" and "SỞ …". */
const firstWord = (body = ''): string | undefined => fold(body).split(' ')[0]

const running = (body: string) => bodyInRunningText(body) ?? body

/** "… CHỦ NGHĨA VIỆT / TỈNH SƠN KHÊ NAM": the last word of the state's title had no room in its line. */
const withoutWrapped = (line: string, above: string | undefined): string =>
  above !== undefined && / ch\S* ngh\S* vi\S{1,2}$/.test(fold(above)) ? line.replace(/\s+NAM$/u, '') : line

function leftColumn(line: string): string {
  const folded = fold(line)
  const right = folded.length === line.length ? RIGHT_COLUMN.exec(folded)?.index : undefined
  return line
    .slice(0, right)
    .replace(/\s*(?:(?:Số|S\S?):|Số\s+\d).*$/u, '')
    .trim()
}
