// How long people wait, and what it costs in memory: commands as whole processes, answers in a running one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ingestAndAsk } from '../support/ask-plans.ts'
import { median, percentile } from './figures.ts'
import type { Material } from './material.ts'
import { timeProcess } from './timed-process.ts'

export type Measured = {
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | 'KB' | '×' | ''
  /** What the project promises; undefined: shown for information. */
  readonly atMost: number | undefined
}

const RUNS = 5

const batchLine = z.object({ replies: z.array(z.object({ ms: z.number() })) })

export async function measureSpeed({ plans, questionsFile, questions }: Material): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-speed-'))
  try {
    const ingests = await repeat((run) =>
      timeProcess({ args: ['ingest/main.ts', plans], dataDir: join(folder, `data-${run}`) }),
    )
    const dataDir = join(folder, 'data-0')
    const again = await timeProcess({ args: ['ingest/main.ts', plans], dataDir })
    const question = questions[0]?.turns[0] ?? ''
    const asks = await repeat(() => timeProcess({ args: ['knowledge/main.ts', 'ask', question], dataDir }))
    const batch = await timeProcess({ args: ['knowledge/main.ts', 'ask', '--batch', questionsFile], dataDir })
    const times = answerTimes(batch.output)
    const processor = await answerProcessorTimes(plans, questions, join(folder, 'data-in-process'))
    return [
      measured('ingest of all plans, whole process', median(ingests.map(({ ms }) => ms)), 'ms', 5_000),
      measured('ingest again, nothing changed', again.ms, 'ms'),
      measured('ask one question, whole process', median(asks.map(({ ms }) => ms)), 'ms', 1_500),
      measured('first answer of a running process', times[0] ?? Number.NaN, 'ms'),
      measured('answer in a running process, p50', percentile(times, 0.5), 'ms'),
      measured('answer in a running process, p95', percentile(times, 0.95), 'ms', 30),
      // What a busy machine does not change: the same questions in this process.
      measured('… processor time of an answer, p50', percentile(processor, 0.5), 'ms'),
      measured('… processor time of an answer, p95', percentile(processor, 0.95), 'ms', 30),
      measured('answer in a running process, slowest after the first', Math.max(...times.slice(1)), 'ms'),
      measured('peak memory of ingest', Math.max(...ingests.map(({ peakMb }) => peakMb)), 'MB', 250),
      measured('peak memory of ask', Math.max(...asks.map(({ peakMb }) => peakMb)), 'MB', 250),
      measured('peak memory of a process that answered all questions', batch.peakMb, 'MB', 250),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measured(what: string, value: number, unit: Measured['unit'], atMost?: number): Measured {
  return { what, value: Math.round(value * 10) / 10, unit, atMost }
}

/** One after the other: two at a time would measure each other. */
async function repeat<Result>(work: (run: number) => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let run = 0; run < RUNS; run += 1) results.push(await work(run))
  return results
}

async function answerProcessorTimes(
  plans: string,
  questions: Material['questions'],
  dataDir: string,
): Promise<readonly number[]> {
  const asked = await ingestAndAsk([plans], dataDir)
  const times: number[] = []
  for (const { id, turns } of questions)
    for (const [minutes, text] of turns.entries()) {
      const before = process.cpuUsage()
      await asked.askAt(id, minutes, text)
      const { user, system } = process.cpuUsage(before)
      times.push((user + system) / 1000)
    }
  await asked.close()
  return times
}

function answerTimes(output: string): readonly number[] {
  const lines = output.split('\n').filter(Boolean)
  return lines.flatMap((line) => batchLine.parse(JSON.parse(line)).replies.map(({ ms }) => ms))
}
