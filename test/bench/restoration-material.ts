// What restoration is measured on: prints beside the repository whose truth is known, else sample plans damaged with the counted misreadings.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { damage } from './damage-text.ts'

export type RestorationPair = {
  readonly what: string
  readonly truth: string
  readonly damaged: string
  /** Clean plans that are others than this one. */
  readonly lessons: readonly string[]
}

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export function findRestorationPairs(): readonly RestorationPair[] {
  const [prints, plans] = [pathOf('../../../shared/eval/ocr'), pathOf('../../../shared/plans')]
  if (!existsSync(prints) || !existsSync(plans)) return samplePairs(pathOf('../../ingest/samples'))
  const names = readdirSync(prints)
  return names.flatMap((name) => {
    const id = /^(\d+)\.eng/.exec(name)?.[1]
    const truth = `${id}.truth.txt`
    if (id === undefined || !names.includes(truth)) return []
    // 004 is the scan itself: it teaches nothing.
    const lessons = textsOf(plans, (plan) => !plan.startsWith(id) && !plan.startsWith('004'))
    return [{ what: name, truth: read(prints, truth), damaged: read(prints, name), lessons }]
  })
}

function samplePairs(folder: string): readonly RestorationPair[] {
  const clean = readdirSync(folder).filter((name) => !name.includes('ban-quet'))
  return clean.map((name) => {
    const truth = read(folder, name)
    return {
      what: `${name}, damaged`,
      truth,
      damaged: damage(truth),
      lessons: textsOf(folder, (other) => other !== name && clean.includes(other)),
    }
  })
}

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')
const textsOf = (folder: string, isWanted: (name: string) => boolean) =>
  readdirSync(folder)
    .filter(isWanted)
    .map((name) => read(folder, name))
