// The ask command: conversations from the command line or a file, replies as text or JSON.
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import type { AnswerQuestion, Reply } from './answer/reply.ts'
import { eachLine } from './batch-file.ts'
import type { Citation } from './domain/citation.ts'
import { formatPlace } from './domain/place.ts'
import { placeAsJson } from './place-as-json.ts'
import type { Clock } from './time/clock.ts'

type TimedReply = { readonly reply: Reply; readonly ms: number }

const batchLine = z.object({ id: z.string(), turns: z.array(z.string()).min(1) })

/** @param turns of one conversation, in order */
export async function askOne(
  turns: readonly string[],
  answerQuestion: AnswerQuestion,
  clock: Clock,
  conversation = 'command line',
): Promise<readonly TimedReply[]> {
  const replies: TimedReply[] = []
  for (const text of turns) {
    const started = performance.now()
    const reply = await answerQuestion({ conversation, text, at: clock.now() })
    replies.push({ reply, ms: Math.round((performance.now() - started) * 10) / 10 })
  }
  return replies
}

/** One conversation a line in, one line of replies out. */
export async function askBatch(
  file: string,
  answerQuestion: AnswerQuestion,
  clock: Clock,
  print: (line: string) => void = console.log,
): Promise<number> {
  return eachLine(file, batchLine, async ({ id, turns }) => {
    const replies = await askOne(turns, answerQuestion, clock, `batch ${id}`)
    print(JSON.stringify({ id, replies: replies.map(replyAsJson) }))
  })
}

export function replyAsJson({ reply, ms }: TimedReply) {
  return {
    text: reply.text,
    abstained: reply.outcome === 'nothing-found',
    citations: reply.citations.map(({ file, plan, place, quote }) => ({
      file,
      plan,
      ...placeAsJson(place),
      quote,
    })),
    ms,
  }
}

/** A terminal shows the first sources; --json has them all. */
const MOST_SOURCES = 3

export function formatReply({ reply }: TimedReply): string {
  if (reply.citations.length === 0) return reply.text
  const shown = reply.citations
    .slice(0, MOST_SOURCES)
    .map((citation) => `  ${formatSource(citation)}\n    “${citation.quote.replace(/\s+/g, ' ').slice(0, 300)}”`)
  const more = reply.citations.length > MOST_SOURCES ? [`  … và ${reply.citations.length - MOST_SOURCES} chỗ khác`] : []
  return [reply.text, '', 'Nguồn:', ...shown, ...more].join('\n')
}

function formatSource({ plan, whereabouts, place, file }: Citation): string {
  return `${plan} — ${whereabouts} (${file}, ${formatPlace(place)})`
}
