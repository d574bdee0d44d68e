// Agencies: how a list of them is split. Lists are cut at ";" and at commas, but names hold commas too.
import { readAbbreviations } from '../data/short-forms.ts'
import { fold, tidy } from '../text/fold.ts'
import { remembered } from '../text/remembered.ts'
import { trimEndOf } from '../text/trim-end.ts'
import { startsAsAgency } from './agency-start.ts'
import { splitAtJoints } from './joined-agencies.ts'
import { shareKinds } from './shared-kind.ts'
import { splitAtBreaks } from './wrapped-agencies.ts'

const COLLECTIVE = /^(?:cac|nhung)\s/
/** "Các sở", "các cơ quan": what follows its comma in small letters goes on with the same collective. */
const OPEN_COLLECTIVE = /^(?:cac|nhung)\s+(?:\S+|co quan|don vi|doan the|dia phuong|to chuc|dang bo|chi bo|cap uy)$/
/** What a collective goes on with: "các sở, ban, ngành, đoàn thể tỉnh", "các phòng, ban, đơn vị". */
const GOES_ON =
  /^(?:so|ban|bo|nganh|doan the|don vi|co quan|dia phuong|phong|hoi|chi|dang bo|cap|linh vuc|to chuc|truong|trung tam)(?=\s|$)/
const LONGEST_MEMBER_WORDS = 4
/** Groups of persons begin a sentence's subject, but in a list they stay with their neighbours; a scan spoils their vowels. */
const PERSONS = /^(?:can b\S{0,2}|cong ch\S{1,3}c|vien ch\S{1,3}c|nha giao|hieu truong)(?=[\s,]|$)/

/**
 * One agency an entry, as printed: "Sở Nội vụ, các sở, ban, ngành, địa phương" → ["Sở Nội vụ", "các sở, ban, ngành, địa phương"].
 * "Sở Văn hóa, Thể thao và Du lịch" stays whole, so does what stands in brackets. An empty or dashed cell gives [].
 */
export const splitAgencies: (cell: string) => readonly string[] = remembered((cell) => {
  const pieces = hideBrackets(cell)
    .split(';')
    .flatMap((part) => splitAtBreaks(part, beginsName))
    .flatMap(splitAtJoints)
    .flatMap(splitAtCommas)
    .flatMap(splitAtAnd)
  return shareKinds(pieces, beginsName)
    .map((name) => tidy(trimEndOf(showBrackets(name), ',.:–-').replace(/^[\s,.+*•–-]+/, '')))
    .filter((name) => /\p{L}/u.test(name))
})

const HIDDEN: readonly (readonly [string, string])[] = [
  [',', '\uE000'],
  [';', '\uE001'],
  [' và ', '\uE002'],
]
/** One body with "và" in its name, whose second part would begin another. */
const JOINT_NAME =
  /(?<=(?:^|[\s,;])(?:[Bb]áo|[Vv]ăn\sphòng\s(?:HĐND|Hội\sđồng\snhân\sdân)))\svà\s(?=[Pp]hát thanh|[Đđ]ài|UBND|Ủy ban)/gu
const hideBrackets = (text: string) =>
  text
    .replace(JOINT_NAME, '\uE002')
    .replace(/\([^()]*\)/g, (bracket) => HIDDEN.reduce((all, [mark, hidden]) => all.replaceAll(mark, hidden), bracket))
const showBrackets = (text: string) => HIDDEN.reduce((all, [mark, hidden]) => all.replaceAll(hidden, mark), text)

/** Short forms in capitals. */
const SHORT = /^\p{Lu}{3,}(?!\p{L})/u
let fullNames: ReadonlyMap<string, string> | undefined

/** "PCCC và CNCH", "PCGD, XMC": what a body is there for, as the table of abbreviations spells it out. */
function isPurpose(piece: string): boolean {
  const short = SHORT.exec(piece.trim())?.[0]
  fullNames ??= new Map(readAbbreviations().abbreviations.map(({ short: own, full }) => [own, full]))
  const full = short && fullNames.get(short)
  return full !== undefined && full !== '' && !startsAsAgency(`${full} tỉnh`)
}

const beginsName = (piece: string) => startsAsAgency(showBrackets(piece)) && !isPurpose(piece)

function splitAtCommas(part: string): readonly string[] {
  const names: string[] = []
  for (const piece of part.split(/,\s*/)) {
    const last = names.at(-1)
    const begins = beginsName(piece) && !PERSONS.test(fold(piece)) && !(last && goesOnWith(last, piece))
    if (last === undefined || begins) names.push(piece)
    else names[names.length - 1] = `${last}, ${piece}`
  }
  return names
}

/** "Sở Y tế và các cơ quan": the collective is what goes on. */
const AFTER_AND = /^.*\svà\s+((?:các|những)\s[^,]*)$/u

/** Kinds of schools behind the word that they share: "các trường THCS, THPT". */
const SCHOOLS = /(?:^|\s)[Cc]ác trường(?:\s|$)/u
const SCHOOL_KIND = /^(?:MN|MG|TH|THCS|THPT|PTDTNT|PTDTBT|GDTX)(?!\p{L})/u

function goesOnWith(last: string, piece: string): boolean {
  if (SCHOOLS.test(last) && SCHOOL_KIND.test(piece)) return true
  const [first = ''] = fold(AFTER_AND.exec(last)?.[1] ?? last)
    .trim()
    .split(/\s*,/)
  const opened = OPEN_COLLECTIVE.test(first)
  if (opened && !last.includes(',') && !/^\p{Lu}{2}/u.test(piece)) return true
  return (
    opened && /^\p{Ll}/u.test(piece) && GOES_ON.test(fold(piece)) && piece.split(/\s+/).length <= LONGEST_MEMBER_WORDS
  )
}

/** Names that plans also write small after "và": "các trường THPT và đảng ủy các xã". */
const SMALL_HEAD =
  /^(?:dang uy|chi bo|dang bo|cap uy|ubnd|uy ban nhan dan|ban cong tac mat tran|ban dai dien cha me|doan thanh nien|hoi (?:khuyen hoc|lien hiep phu nu|phu nu|nong dan|cuu chien binh|cuu giao chuc)|tram y te|cong an (?:xa|phuong|tinh|huyen))(?=\s|$)/

/** " và " separates agencies only where a capital or collective head follows: "Giáo dục và Đào tạo" is one name. */
function splitAtAnd(name: string): readonly string[] {
  const names: string[] = []
  const [first = '', ...others] = name.split(/(\s+v[àa]\s+)/)
  names.push(first)
  for (let index = 0; index < others.length; index += 2) {
    const [and = '', piece = ''] = others.slice(index, index + 2)
    const collective = COLLECTIVE.test(fold(piece)) && piece.trim().includes(' ')
    const isName = beginsName(piece) && /^\p{Lu}/u.test(piece) && !PERSONS.test(fold(piece))
    const people = /^giáo viên\s/u.test(piece) && !PERSONS.test(fold(names.at(-1) ?? ''))
    const begins = collective || people || SMALL_HEAD.test(fold(piece)) || isName
    if (begins) names.push(piece)
    else names[names.length - 1] += `${and}${piece}`
  }
  return names
}
