// Follow-ups: what a short question leans on, within one conversation and fifteen minutes.
import { readPeriods } from './mentions.ts'
import { apartFromTarget, CUES, FILLER, FILLER_PHRASES, FOLLOW_UP, SCHOOL_LEVELS } from './question-words.ts'

/** What was asked last, with all that it had inherited itself. */
export type Asked = { readonly text: string; readonly keys: readonly string[]; readonly at: Date }

/** Long enough to read an answer and type the next question, short enough that a new errand starts afresh. */
export const REMEMBERED_MINUTES = 15
/** Bounds memory; the longest silent conversation goes first. */
const MOST_CONVERSATIONS = 10_000

export type Conversations = {
  readonly recall: (conversation: string, at: Date) => Asked | undefined
  readonly remember: (conversation: string, asked: Asked) => void
}

export function createConversations(): Conversations {
  const last = new Map<string, Asked>()
  return {
    recall(conversation, at) {
      const asked = last.get(conversation)
      return asked && at.getTime() - asked.at.getTime() <= REMEMBERED_MINUTES * 60_000 ? asked : undefined
    },
    remember(conversation, asked) {
      last.delete(conversation)
      last.set(conversation, asked)
      const oldest = last.size > MOST_CONVERSATIONS ? last.keys().next().value : undefined
      if (oldest !== undefined) last.delete(oldest)
    },
  }
}

const LEVEL_NUMBER = / (muc(?: do)?) (\d) /
/** Words that a question may have beyond its slots and still lean on the one before. */
const MOST_OWN_WORDS = 2

/** The question as it stands when what it leans on is put back; unchanged when it stands by itself. */
export function resolveFollowUp(asked: Omit<Asked, 'at'>, before: Asked | undefined): Omit<Asked, 'at'> {
  if (!before || !leans(asked)) return asked
  const periods = readPeriods(asked.text)
  let kept = ` ${before.keys.join(' ')} `
  let added = ` ${asked.keys.join(' ')} `
  if (CUES.some((cue) => added.includes(` ${cue.phrase} `)))
    for (const cue of longCues) kept = kept.replaceAll(` ${cue} `, ' ')
  ;({ kept, added } = withLevelOf(added, kept))
  const number = LEVEL_NUMBER.exec(added)
  if (number && LEVEL_NUMBER.test(kept)) {
    kept = kept.replace(LEVEL_NUMBER, ` $1 ${number[2]} `)
    added = added.replace(LEVEL_NUMBER, ' ')
  }
  if (periods.length > 0) kept = kept.replace(/ (?:20)?\d{2} (?:20)?\d{2} /g, ' ').replace(/ 20\d{2} /g, ' ')
  for (const phrase of FOLLOW_UP) added = added.replaceAll(` ${phrase} `, ' ')
  const text =
    periods.length > 0
      ? `${before.text.replace(/(?:20)?\d{2}\s*[-–]\s*(?:20)?\d{2}|20\d{2}/g, '')} ${asked.text}`
      : `${before.text} ${asked.text}`
  return { text, keys: `${kept} ${added}`.split(' ').filter(Boolean) }
}

const longCues = CUES.map((cue) => cue.phrase)
  .filter((phrase) => phrase.includes(' '))
  .toSorted((a, b) => b.length - a.length)

/** The school level said last takes the place of the one before. */
function withLevelOf(added: string, kept: string): { readonly kept: string; readonly added: string } {
  const [said, before] = [apartFromTarget(added), apartFromTarget(kept)]
  const [level, replaced] = [levelsIn(said)[0], levelsIn(before)[0]]
  if (!level || !replaced) return { kept, added }
  return {
    kept: before.replace(` ${replaced} `, ` ${level} `).replaceAll('chi_tieu', 'chi tieu'),
    added: said.replace(` ${level} `, ' ').replaceAll('chi_tieu', 'chi tieu'),
  }
}

/** The longest first, each part of the text counted once. */
function levelsIn(joined: string): readonly string[] {
  return SCHOOL_LEVELS.filter((level) => joined.includes(` ${level} `)).toSorted((a, b) => b.length - a.length)
}

/** Whether nothing of its own is left once question words, levels, numbers and years are gone. */
function leans({ keys }: Omit<Asked, 'at'>): boolean {
  let rest = ` ${keys.join(' ')} `
  const opens = FOLLOW_UP.some(
    (phrase) => rest.startsWith(` ${phrase} `) || (phrase.includes(' ') && rest.includes(` ${phrase} `)),
  )
  const gone = [...longCues, ...FILLER_PHRASES, ...FOLLOW_UP, ...SCHOOL_LEVELS].toSorted((a, b) => b.length - a.length)
  for (const phrase of gone) rest = rest.replaceAll(` ${phrase} `, '  ')
  rest = rest.replace(LEVEL_NUMBER, ' ').replace(/ (nam hoc|nam|cap|bac|truong) /g, '  ')
  const own = rest
    .split(' ')
    .filter((key) => key !== '' && !FILLER.has(key) && !/^\d+$/.test(key) && key !== 'nam' && key !== 'hoc')
  return own.length === 0 || (opens && own.length <= MOST_OWN_WORDS)
}
