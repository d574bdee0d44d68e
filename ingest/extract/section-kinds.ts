// What a section is there for, by its headings: duties, work to be done, targets, or a look back that sets nothing.
import { fold } from '../../knowledge/text/fold.ts'
import type { Heading } from '../structure/block.ts'
import { isMostlyUpperCase } from '../structure/letter-case.ts'
import { markerLevel } from '../structure/marker-level.ts'
import type { OutlinedBlock } from '../structure/outline.ts'

/** `duty`: its points are duties of agencies; `work`: what is to be done; `target`: what is aimed at; `narrative`: what was. */
export type SectionKind = 'duty' | 'work' | 'target' | 'narrative'

const DUTY = /to chuc thuc hien|trach nhiem|phan cong|giao nhiem vu/
const TARGET = /muc tieu|chi tieu|phan dau/
const WORK = /nhiem vu|giai phap|bien phap|noi dung|cong viec|hoat dong/
/** What such a title begins with. "Đánh giá" alone may be work to do: "Đánh giá học sinh". */
const NARRATIVE =
  /^(?:(?:nhung|mot so|cac|ve|danh gia|phan tich|khai quat|tom tat|dac diem)[,\s]+)*(?:ket qua(?=$| (?:dat|thuc|trien|noi|nam|giai|cong|chu|hoat|to chuc|ve)| ?[:.])|thuc trang|tinh hinh|boi canh|ton tai|han che|nguyen nhan|uu diem|nhuoc diem|thuan loi|kho khan|bai hoc|su can thiet|danh gia (?:chung|viec|cong tac))/
/** A look back may share its title with what is planned; below it, only such a title turns to the future. */
const AHEAD =
  /\bphuong huong|^(?:muc tieu|chi tieu|nhiem vu|giai phap|bien phap|to chuc thuc hien|phan cong|giao nhiem vu)/
/** Specks of a scan: "THU'C HIEN", "TO. CHUC". */
const SPECKS = /[’'`]|(?<=\p{L})[.,](?=\s\p{L})/gu

/** "PHẦN II. KẾT QUẢ …": which part it is says nothing of what it is there for. */
const PART = /^(?:phan|chuong|muc)\s+(?:thu\s+\p{L}+|[ivxl]+|\d{1,2}|[a-d])(?:\s*[.:–-]\s*|\s+)/u

/** For each block, what its section is there for; undefined where no heading says. */
export function sectionKinds(outlined: readonly OutlinedBlock[]): readonly (SectionKind | undefined)[] {
  const titles = fullTitles(outlined)
  let order: readonly Heading[] | undefined
  return outlined.map((entry) => {
    const above = headingsAbove(entry)
    const kind = above
      .map((heading) =>
        fold(titles.get(heading) ?? heading.title)
          .replace(SPECKS, '')
          .replace(PART, ''),
      )
      .reduce<SectionKind | undefined>((outer, title) => kindWithin(outer, title), undefined)
    if (order && !order.every((heading) => entry.path.includes(heading))) order = undefined
    const found = order && kind === undefined ? 'duty' : kind
    if (isOrder(entry)) order = entry.path
    return found
  })
}

function kindWithin(outer: SectionKind | undefined, title: string): SectionKind | undefined {
  if (outer === 'duty') return outer
  const ahead = AHEAD.test(title)
  if (NARRATIVE.test(title) && !ahead) return 'narrative'
  if (outer === 'narrative' && !ahead) return outer
  if (DUTY.test(title)) return 'duty'
  if (WORK.test(title)) return 'work'
  return TARGET.test(title) ? 'target' : outer
}

/** The headings that a block stands below. "5. Mua sách" after a heading "4. Thư viện" stands beside it. */
export function headingsAbove({ block, path }: OutlinedBlock): readonly Heading[] {
  if (block.kind !== 'paragraph') return path
  return path.filter(({ label }) => !goesOn(label, block.marker))
}

/** Numbers of one level that count on: 4 → 5. A number that begins again stands below. */
const goesOn = (label: string | undefined, marker: string | undefined): boolean =>
  /^\d/.test(label ?? '') &&
  /^\d/.test(marker ?? '') &&
  markerLevel(label) === markerLevel(marker) &&
  lastNumber(marker) > lastNumber(label)

const lastNumber = (marker: string | undefined) => Number(/(\d+)\.?$/.exec(marker ?? '')?.[1])

/** "Phần thứ nhất" has its title in capitals on the next line. */
function fullTitles(outlined: readonly OutlinedBlock[]): ReadonlyMap<Heading, string> {
  return new Map(
    outlined.flatMap(({ block }, index) => {
      const next = outlined[index + 1]?.block
      const isBare = block.kind === 'heading' && /^(?:phần|chương|mục)\s+\S+(?:\s\S+)?$/iu.test(block.text)
      return isBare && next?.kind === 'paragraph' && isMostlyUpperCase(next.text) ? [[block, next.text] as const] : []
    }),
  )
}

/** "Chủ tịch UBND tỉnh yêu cầu:" opens the duties that follow it. */
const isOrder = ({ block }: OutlinedBlock): boolean =>
  block.kind === 'paragraph' &&
  block.marker === undefined &&
  /(?:yeu cau|chi thi|phan cong|giao nhiem vu|de nghi)(?:\s[^.:;]{0,120})?:$/.test(fold(block.text.trim()).slice(-180))
