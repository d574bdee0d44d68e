// Understands a question by rules: a PlanQuery from its words, the plans it means, and what it asks for.
import { expandAbbreviations } from '../text/abbreviations.ts'
import { syllables } from '../text/syllables.ts'
import { mendTyping } from './mend-typing.ts'
import { readElsewhere, readOrdinal, readPeriods } from './mentions.ts'
import type { Intent, PlanQuery } from './plan-query.ts'
import { ANSWER_KINDS, CUES, FILLER, FILLER_PHRASES, RESULT_WORDS, TARGET_WORDS } from './question-words.ts'
import type { Snapshot } from './snapshot.ts'

/** Telegram allows 4,096 characters; a question is said in the first few hundred. */
const LONGEST_QUESTION = 1_000

const CUE_WORDS = new Set(CUES.flatMap((cue) => cue.phrase.split(' ')))

/** The question's words as the rules compare them: short forms spelled out, typing mended, folded. */
export function questionKeys(text: string, snapshot: Snapshot): readonly string[] {
  const defined = snapshot.plans.flatMap((plan) => plan.abbreviations)
  const spelled = expandAbbreviations(
    text.slice(0, LONGEST_QUESTION).replaceAll('%', ' phần trăm '),
    'question',
    defined,
  )
  return mendTyping(syllables(spelled), snapshot.terms, (key) => FILLER.has(key) || CUE_WORDS.has(key))
}

/** @param keys from `questionKeys`, or a follow-up put together with what it follows */
export function understand(text: string, keys: readonly string[], snapshot: Snapshot): PlanQuery {
  const joined = ` ${keys.join(' ')} `
  const cue = findCue(joined)
  const answerKind = ANSWER_KINDS.find(([, phrases]) => phrases.some((phrase) => joined.includes(` ${phrase} `)))?.[0]
  const ordinal = readOrdinal(joined)
  const elsewhere = readElsewhere(text, joined, snapshot.terms)
  return {
    intent: cue?.intent ?? 'fact',
    keys: [...keys],
    topic: topicOf(joined),
    periods: [...readPeriods(text)],
    ...(ordinal ? { ordinal } : {}),
    ...(answerKind ? { answerKind } : {}),
    ...valueKindOf(joined),
    ...(elsewhere ? { elsewhere } : {}),
  }
}

function findCue(joined: string): { intent: Intent; phrase: string } | undefined {
  const found = CUES.filter((cue) => joined.includes(` ${cue.phrase} `))
  const first = found[0]
  return (
    first &&
    found.filter((cue) => cue.intent === first.intent).reduce((a, b) => (b.phrase.length > a.phrase.length ? b : a))
  )
}

/** What is left without cues, politeness and question words; "" stands where something was taken out. */
function topicOf(joined: string): string[] {
  const phrases = [
    ...CUES.filter((cue) => cue.phrase.includes(' ')).map((cue) => cue.phrase),
    ...FILLER_PHRASES,
  ].toSorted((a, b) => b.length - a.length)
  let rest = joined
  for (const phrase of phrases) rest = rest.replaceAll(` ${phrase} `, ' _ ')
  const topic = rest
    .trim()
    .split(' ')
    .map((key) => (key === '_' || FILLER.has(key) || CUE_SINGLES.has(key) ? '' : key))
  return topic.filter((key, index) => key !== '' || (index > 0 && topic[index - 1] !== ''))
}

const CUE_SINGLES = new Set(CUES.filter((cue) => !cue.phrase.includes(' ')).map((cue) => cue.phrase))

function valueKindOf(joined: string): { valueKind?: 'result' | 'target' } {
  const said = joined.replace(/ khong phai (la )?(ket qua|chi tieu)/, ' ')
  const result = RESULT_WORDS.some((phrase) => said.includes(` ${phrase} `))
  const target = TARGET_WORDS.some((phrase) => said.includes(` ${phrase} `))
  if (result === target) return result ? { valueKind: 'result' } : {}
  return { valueKind: result ? 'result' : 'target' }
}
