// Speech to text behind its guards: at most so many calls, a limit of time, a rest after failures; it never rejects.
import type { CallBudget } from './call-budget.ts'
import type { CircuitBreaker } from './circuit-breaker.ts'
import type { Recording, TranscribeRecording } from './openai-transcription.ts'
import { troubleOf, type OnTrouble } from './service-trouble.ts'
import { withinTime } from './within-time.ts'

/** `over-budget`: this person's or everybody's calls of the day are used up. `stopped`: the person wants it no more. */
export type Heard =
  | { readonly kind: 'heard'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'over-budget' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'stopped' }

/** @param asking.conversation whose budget it is */
export type Transcribe = (
  recording: Recording,
  asking: { readonly conversation: string; readonly at: Date; readonly signal: AbortSignal },
) => Promise<Heard>

/**
 * Two minutes of speech take a hosted service some five seconds and a server without a graphics card longer; there is no
 * answer without it, so people are let wait twice as long as for a language model, and may stop it.
 */
export const TRANSCRIBE_LIMIT_MS = 20_000

/** A question; more is a recording that ran on. */
const LONGEST_QUESTION = 1_000

export type TranscriberDeps = {
  readonly transcribe: TranscribeRecording
  readonly budget: CallBudget
  readonly breaker: CircuitBreaker
  readonly limitMs?: number
  readonly onTrouble?: OnTrouble
}

export function createTranscriber(deps: TranscriberDeps): Transcribe {
  const { transcribe, budget, breaker, limitMs = TRANSCRIBE_LIMIT_MS, onTrouble = () => {} } = deps
  return async (recording, { conversation, at, signal }) => {
    if (!breaker.mayCall(at)) {
      onTrouble({ service: 'transcription', kind: 'open' })
      return { kind: 'unavailable' }
    }
    if (!budget.take(conversation, at)) {
      onTrouble({ service: 'transcription', kind: 'budget' })
      return { kind: 'over-budget' }
    }
    try {
      const text = await withinTime(limitMs, (within) => transcribe(recording, within), signal)
      breaker.succeeded()
      const said = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_QUESTION)
      return said === '' ? { kind: 'nothing' } : { kind: 'heard', text: said }
    } catch (error) {
      if (signal.aborted) return { kind: 'stopped' }
      breaker.failed(at)
      onTrouble(troubleOf('transcription', error))
      return { kind: 'unavailable' }
    }
  }
}
