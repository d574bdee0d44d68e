// What the benchmarks run on: the plans and questions beside the repository where they are, else the samples and a few questions of our own.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export type BenchQuestion = z.infer<typeof questionSchema>

export type Material = {
  /** For people: which plans and questions these are. */
  readonly name: string
  readonly plans: string
  readonly questionsFile: string
  readonly questions: readonly BenchQuestion[]
}

/** The format of the evaluation; of each line only what is used here. */
const questionSchema = z.object({
  id: z.string(),
  /** How the name of the source file begins, or "multi" or "none". */
  doc: z.string(),
  turns: z.array(z.string()).min(1),
  abstain: z.boolean(),
  evidence: z.string(),
})

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export function readQuestions(file: string): readonly BenchQuestion[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => questionSchema.parse(JSON.parse(line)))
}

export function findMaterial(): Material {
  const shared = { plans: pathOf('../../../shared/plans'), questionsFile: pathOf('../../../shared/eval/dev.jsonl') }
  if (existsSync(shared.plans) && existsSync(shared.questionsFile)) return read('real plans', shared)
  return read('sample plans', {
    plans: pathOf('../../ingest/samples'),
    questionsFile: pathOf('sample-questions.jsonl'),
  })
}

function read(name: string, paths: Pick<Material, 'plans' | 'questionsFile'>): Material {
  const questions = readQuestions(paths.questionsFile)
  return { name: `${name}, ${questions.length} questions`, ...paths, questions }
}
