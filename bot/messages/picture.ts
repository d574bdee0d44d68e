// What is said beside a picture: its caption, and a description for who cannot see it.
import { assertNever } from '../../knowledge/domain/assert-never.ts'
import { bold, joinLines, lengthOf, plain, quote, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import type { Bar, BarsPicture, CoursePicture, Look, PictureData, TimelinePicture } from '../pictures/picture-data.ts'
import { CAPTION_LIMIT } from '../telegram-limits.ts'

export type PageOf = { readonly page: number; readonly of: number }

/** Numbers from 1. */
export const previousPicture = (number: number): string => `‹ Hình ${number}`
export const nextPicture = (number: number): string => `Hình ${number} ›`

/** Names as long as they are first; shorter ones are tried where the caption would grow too long. */
const NAME_LENGTHS = [400, 120, 70, 45, 30] as const
const TITLE_LENGTH = 250
const SOURCE_LENGTH = 300

/**
 * Title, description in an expandable quote, source: never over Telegram's limit.
 *
 * @param pages where the picture is one of several: page from 0
 */
export function formatCaption(picture: PictureData, pages?: PageOf): RichText {
  const number = pages === undefined || pages.of === 1 ? '' : ` (hình ${pages.page + 1}/${pages.of})`
  const head = [bold(shorten(picture.title, TITLE_LENGTH) + number)]
  const source = picture.kind === 'qr' ? picture.link : shorten(picture.source, SOURCE_LENGTH)
  const around = lengthOf(joinLines([head, [quote('')], [plain(source)]]))
  const room = CAPTION_LIMIT - around
  const candidates = NAME_LENGTHS.map((length) => describePicture(picture, length))
  const fitting = candidates.find((text) => text.length <= room) ?? shorten(candidates.at(-1) ?? '', room)
  return joinLines([head, [quote(fitting)], [plain(source)]])
}

/** Everything that the picture shows, in sentences; names are cut to `nameLength`. */
export function describePicture(picture: PictureData, nameLength: number = NAME_LENGTHS[0]): string {
  const notes = 'notes' in picture ? picture.notes : []
  return [...describe(picture, nameLength), ...notes].join('\n')
}

function describe(picture: PictureData, nameLength: number): readonly string[] {
  switch (picture.kind) {
    case 'bars':
      return describeBars(picture, nameLength)
    case 'course':
      return describeCourse(picture)
    case 'timeline':
      return describeTimeline(picture, nameLength)
    case 'qr':
      return ['Mã QR của đường dẫn dưới đây.', ...picture.steps]
    default:
      return assertNever(picture)
  }
}

function describeBars({ subtitle, legend, panels }: BarsPicture, nameLength: number): readonly string[] {
  const wordsOf = new Map<Look, string>(legend.map(({ look, words }) => [look, words.toLowerCase()]))
  const say = ({ look, label }: Bar) => [wordsOf.get(look), label].filter(Boolean).join(' ')
  return [
    `Biểu đồ cột${subtitle === undefined ? '' : `. ${subtitle}`}.`.replace(/\.\.$/, '.'),
    ...panels.flatMap(({ heading, rows }) => [
      ...(heading === undefined ? [] : [`${heading}.`]),
      ...rows.map(({ name, bars }) => `${shorten(name, nameLength)}: ${bars.map(say).join('; ')}.`),
    ]),
  ]
}

function describeCourse({ subtitle, points }: CoursePicture): readonly string[] {
  return [
    `Biểu đồ đường${subtitle === undefined ? '' : `. ${subtitle}`}.`,
    ...points.map(({ period, result, target }) => {
      const said = [result && `kết quả ${result.label}`, target && `chỉ tiêu ${target.label}`].filter(Boolean)
      return `${period}: ${said.join('; ')}.`
    }),
  ]
}

function describeTimeline({ months }: TimelinePicture, nameLength: number): readonly string[] {
  const entries = months.flatMap((month) => month.entries)
  return [
    'Các thời hạn theo ngày:',
    ...entries.map(({ day, stateWords, text, agency }) => {
      const who = agency === undefined ? '' : ` (${shorten(agency, nameLength)})`
      return `${day}, ${stateWords}: ${shorten(text, nameLength)}${who}`
    }),
  ]
}
