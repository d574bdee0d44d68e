// Which agencies of the loaded plans a question names, in full or by enough of their name.
import { isCommonWord } from '../../data/common-words.ts'
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { remembered } from '../../text/remembered.ts'
import { syllables } from '../../text/syllables.ts'
import type { StoredTask } from '../../store/plan-store.ts'
import { asPlansShorten } from './defined-short-forms.ts'
import type { Snapshot } from '../snapshot.ts'
import { keptWith } from '../../kept-with.ts'

export type AgencyMention = {
  /** The syllables of the question that name it. */
  readonly keys: readonly string[]
  /** With the level that the question adds: "ban tuyen giao" "tinh uy". */
  readonly named: string
  /** Stands only behind "của". */
  readonly isOwner: boolean
  /** Whether a name as printed is meant. */
  readonly matches: (printed: string) => boolean
}

/** Three syllables tell an agency ("mat tran to quoc"); two only where they are its whole name. */
const SHORTEST_PART = 3

/** By its name as the question has it, or as a plan that shortens it prints it. @param tasks whose agencies may be meant */
export function readAgencyMention(
  keys: readonly string[],
  tasks: readonly StoredTask[],
  snapshot: Snapshot,
): AgencyMention | undefined {
  const spelled = readNamed(keys, tasks)
  const shortened = asPlansShorten(keys, snapshot)
  const short = shortened.length < keys.length ? readNamed(shortened, tasks) : undefined
  if (!spelled || !short) return spelled ?? short
  const isSame = asPlansShorten(spelled.keys, snapshot).join(' ') === short.keys.join(' ')
  if (isSame) return { ...spelled, matches: (printed) => spelled.matches(printed) || short.matches(printed) }
  if (spelled.isOwner !== short.isOwner) return spelled.isOwner ? short : spelled
  return spelled.keys.length < short.keys.length ? short : spelled
}

/** "Xã, phường chủ trì những việc nào": their committees are meant. */
const PLACES_CHARGED =
  / (?:cac |cap )?(xa phuong|xa phuong thi tran|huyen thanh pho|huyen thi xa thanh pho)(?= (?:phai |can |se |duoc giao |dung ra )?(?:chu tri|phoi hop|chiu trach nhiem|co trach nhiem|phu trach|lam nhung|lam gi|phai lam) )/

/** The longest name in the question wins: "Ban Tuyên giáo Thị ủy" is not "Thị ủy"; one after "của" only says whose plan is meant. */
function readNamed(keys: readonly string[], tasks: readonly StoredTask[]): AgencyMention | undefined {
  const joined = ` ${keys.join(' ')} `.replace(PLACES_CHARGED, ' uy ban nhan dan cac $1')
  const names = namesCharged(tasks)
  let best: readonly string[] = []
  let owner: readonly string[] = []
  for (const name of names)
    for (const { run, phrase } of phrasesOf(name)) {
      if (run.length <= Math.min(best.length, owner.length)) continue
      if (!joined.includes(phrase) || isInsideWord(run, joined) || saysOfWhat(run, joined)) continue
      if (joined.replaceAll(` cua${phrase}`, ' ').includes(phrase)) best = run.length > best.length ? run : best
      else owner = run.length > owner.length ? run : owner
    }
  const isOwner = best.length === 0
  if (isOwner) best = owner
  if (best.length === 0) return undefined
  best = officeOf(best, names, joined) ?? withoutLevel(best, names)
  const phrase = ` ${best.join(' ')} `
  const level = LEVEL_BEHIND.exec(joined.slice(joined.indexOf(phrase) + phrase.length - 1))?.[1]
  return {
    keys: best,
    isOwner,
    named: [...best, ...(level === undefined || best.join(' ').endsWith(level) ? [] : [level])].join(' '),
    matches(printed) {
      const name = withoutAll(` ${nameKeys(printed).join(' ')} `)
      const said = withoutAll(phrase)
      if (withoutBodies(name).trim() === phrase.trim()) return true
      // "Cơ sở giáo dục" is no "Sở Giáo dục".
      if (!name.includes(said) || isInsideWord(best, name)) return false
      const rest = name.slice(name.indexOf(said) + said.length - 1)
      const own = (LEVEL_BEHIND.exec(rest) ?? LEVEL_AT_END.exec(rest))?.[1]
      return level === undefined || own === undefined || own === level
    },
  }
}

/** Of all bodies, in each writing. */
const namesCharged = keptWith(
  (tasks: readonly StoredTask[]): ReadonlySet<string> =>
    new Set(
      tasks
        .flatMap(({ task }) => [...task.leads, ...task.coordinating])
        .flatMap((name) => withAndWithoutAll(nameKeys(name).join(' '))),
    ),
)

/** "UBND các xã, phường" is also written "UBND xã, phường" and "UBND cấp xã". */
const ALL_OF_THEM = /(?<=(?:^| )uy ban nhan dan )(?:cac|cap) (?=\S)/
const withoutAll = (name: string): string => name.replace(ALL_OF_THEM, '')
const withAndWithoutAll = (name: string): readonly string[] => [
  name,
  withoutAll(name),
  name.replace(SEVERAL_KINDS, 'uy ban nhan dan cac '),
  name.replace(ALL_OF_THEM, 'cap '),
]
/** "Các sở, ban, ngành" are "các sở, ngành", too. */
const withoutBodies = (name: string): string => name.replace(/(?<=(?:^| )so )ban (?=nganh(?: |$))/, '')
const KIND_OF_PLACE = '(?:xa|huyen|phuong|thi xa|thanh pho|dac khu|thi tran)'
const SEVERAL_KINDS = new RegExp(`^uy ban nhan dan (?=${KIND_OF_PLACE} ${KIND_OF_PLACE}(?: |$))`)

/** "Trạm Y tế xã" is the "Trạm Y tế" of a commune's own plan. */
function withoutLevel(name: readonly string[], names: ReadonlySet<string>): readonly string[] {
  const joined = ` ${name.join(' ')} `
  const bare = joined.replace(LEVEL_AT_END, '').trim()
  return bare.length < joined.trim().length && names.has(bare) && !isBare(bare) ? bare.split(' ') : name
}

/** "Phòng Tổ chức cán bộ Sở Giáo dục và Đào tạo": of a body with one of its offices in front, the office is meant, however short. */
function officeOf(body: readonly string[], names: ReadonlySet<string>, joined: string): readonly string[] | undefined {
  const isInFront = (office: string) => joined.includes(` ${office} ${body.join(' ')} `)
  // "Văn phòng Sở" and "Sở Giáo dục và Đào tạo" share their "Sở".
  const shared = new RegExp(` ${body[0] ?? ''}$`)
  const offices = [...names].filter(
    (name) =>
      OPENS_OFFICE.test(name) && (isInFront(name) || (shared.test(name) && isInFront(name.replace(shared, '')))),
  )
  return offices.toSorted((a, b) => b.length - a.length)[0]?.split(' ')
}

const OPENS_OFFICE = /^(?:phong|van phong|ban|trung tam|chi cuc|thanh tra) /

/** "Ban Tuyên giáo Tỉnh ủy" is not that of the district: the level that follows a name belongs to it. */
const LEVELS = 'tinh uy|huyen uy|thi uy|thanh uy|dang uy|tinh|huyen|thi xa|xa|phuong|trung uong'
const LEVEL_BEHIND = new RegExp(`^ (${LEVELS}) `)
/** "Xã hội" is no commune, and nothing follows here that would tell. */
const LEVEL_AT_END = new RegExp(` (${LEVELS}) $`)

/** "Sở": of the heads of agencies the one whose letters also end many words ("số", "sơ"). */
const OFFICE = 'so'
const SURELY_AN_OFFICE = 6

/** "Chuyển đổi số giáo dục" holds no "Sở Giáo dục": wherever it stands, its first syllable ends another word. */
export function isInsideWord(run: readonly string[], joined: string): boolean {
  const [first = ''] = run
  // "Mà Sở Giáo dục và Đào tạo" is no "mã số": nothing else is called so at length.
  if (first !== OFFICE || run.length >= SURELY_AN_OFFICE) return false
  const found = [...joined.matchAll(new RegExp(`(?:(\\S+) )?(\\S+)? ${run.join(' ')}(?= )`, 'g'))]
  return (
    found.length > 0 &&
    found.every(
      ([, earlier = '', before = '']) => isCommonWord([before, first]) || isCommonWord([earlier, before, first]),
    )
  )
}

/** "Thể thao trường học", "thư viện trường học" are no schools: nothing in front of the words says that schools are meant. */
function saysOfWhat(run: readonly string[], joined: string): boolean {
  const phrase = run.join(' ')
  return phrase === 'truong hoc' && !new RegExp(`${MEANS_BODIES}${phrase} `).test(joined)
}
const MEANS_BODIES =
  '(?:^ |^ (?:con|the con|vay con) | (?:cac|nhung|moi|tung|mot|va|voi|cung|cho|cua|o|tai|trong|giao|do|boi|la|gom|nhu|tu|den|ca|co|nao) )'

/** "Văn phòng Sở (VP)": how the plan will shorten the name is no part of it. */
const OWN_SHORT_FORM = /\s*\((?=[^)]*\p{Lu}{2})[\p{L}\d&-]{2,14}\)/gu

const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 20_000

/** Names come up again with every question: each is taken apart once. */
export function nameKeys(printed: string): readonly string[] {
  const kept = known.get(printed)
  if (kept) return kept
  if (known.size >= MOST_KNOWN) known.clear()
  const keys = syllables(expandAbbreviations(printed.replace(OWN_SHORT_FORM, ''), 'plan'))
  known.set(printed, keys)
  return keys
}

/** Heads that any place has one of: without more of the name they mean none. */
const BARE_HEADS = [
  'uy ban nhan dan',
  'hoi dong nhan dan',
  ...['co quan', 'don vi', 'doan the', 'to chuc', 'nganh', 'cap', 'truong'].map((kind) => `cac ${kind}`),
]

const isBare = (part: string) => BARE_HEADS.some((head) => head.startsWith(part))

/** "TCCB": no word is without a vowel. */
const LETTERS = /^[^aeiouy\d]{3,}$/

const phrasesOf = remembered((name) => partsOf(name.split(' ')).map((run) => ({ run, phrase: ` ${run.join(' ')} ` })))

/** The whole name, or three and more of its syllables from the first on, or after a first "ủy ban" or "các". */
function partsOf(name: readonly string[]): readonly (readonly string[])[] {
  const starts = [0, ...(name[0] === 'cac' ? [1] : []), ...(name.slice(0, 2).join(' ') === 'uy ban' ? [2] : [])]
  const parts = starts.flatMap((start) => {
    const longest = name.length - start
    const lengths = Array.from({ length: Math.max(0, longest - SHORTEST_PART + 1) }, (_, index) => longest - index)
    return lengths.map((length) => name.slice(start, start + length))
  })
  // "Đại học X" is how people call "Trường Đại học X".
  const bare = name[0] === 'truong' && KINDS_OF_SCHOOL.test(`${name.slice(1).join(' ')} `) ? [name.slice(1)] : []
  return [...(name.length >= 2 || LETTERS.test(name[0] ?? '') ? [name] : []), ...bare, ...parts].filter(
    (part) => !isBare(part.join(' ')),
  )
}

/** With a name of its own behind it. */
const KINDS_OF_SCHOOL = /^(?:dai hoc|cao dang) (?!va |cong lap )\S+ /
