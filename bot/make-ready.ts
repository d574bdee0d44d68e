// What the first who ask would else wait for, after the start: it is over without it.
import { errorFacts } from './error-facts.ts'
import type { KnowledgePort } from './knowledge-port.ts'
import type { Log } from './log.ts'
import { prepareDrawing } from './pictures/prepare-drawing.ts'

/** In turns, so that others are answered meanwhile; never rejects. */
export async function makeReady(knowledge: Pick<KnowledgePort, 'prepare'>, log: Log): Promise<void> {
  try {
    await knowledge.prepare()
    await prepareDrawing()
  } catch (error) {
    // Whoever asks first works it out, or meets the same error and is told.
    log.error('not prepared', errorFacts(error))
  }
}
