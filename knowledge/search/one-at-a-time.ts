// Work that must not overlap within one process: it waits in line.
import { setImmediate } from 'node:timers/promises'

export type OneAtATime = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Work that fails does not stop what waits behind it. */
export function createLine(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work, work)
    last = result.catch(ignoreFailure)
    return result
  }
}

/** Lets the event loop serve everybody else before a long piece of work goes on. */
export async function takeABreath(): Promise<void> {
  await setImmediate()
}

/** Whoever asked for the work gets its error; the line only needs to know that it ended. */
function ignoreFailure(): undefined {
  return undefined
}
