// Puts the transcriber together as the configuration says: the service behind its budget and its breaker.
import { CALLS_OF_ONE_A_DAY, createCallBudget } from './call-budget.ts'
import { BREAKER, createCircuitBreaker } from './circuit-breaker.ts'
import type { TranscriptionConfig } from './model-config.ts'
import { createTranscribeRecording } from './openai-transcription.ts'
import { createTranscriber, type Transcribe, type TranscriberDeps } from './transcriber.ts'

export function openTranscriber(
  config: TranscriptionConfig,
  options: Pick<TranscriberDeps, 'onTrouble' | 'limitMs'>,
): Transcribe {
  return createTranscriber({
    transcribe: createTranscribeRecording(config),
    budget: createCallBudget({ ofOne: CALLS_OF_ONE_A_DAY, ofAll: config.callsADay }),
    breaker: createCircuitBreaker(BREAKER),
    ...options,
  })
}
