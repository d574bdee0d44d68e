// Long work in turns: everything in order, and others get theirs in between.
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurns, TURN_MS } from '../../knowledge/in-turns.ts'

/** Notes what is done, and each turn that others got meanwhile. */
async function run(items: readonly string[], msAnItem: number): Promise<string> {
  const done: string[] = []
  let ms = 0
  const over = new AbortController()
  const others = async () => {
    while (!over.signal.aborted) {
      await setImmediate()
      done.push('|')
    }
  }
  const othersEnd = others()
  await inTurns(
    items,
    (item) => {
      ms += msAnItem
      done.push(item)
    },
    () => ms,
  )
  over.abort()
  await othersEnd
  return done.join('').replace(/\|+$/, '')
}

test('as many items as fit into a turn, then whoever else waits', async () => {
  expect(await run(['a', 'b', 'c', 'd', 'e'], TURN_MS / 2)).toMatch(/^\|*ab\|+cd\|+e$/)
})

test('an item that is longer than a turn has one of its own; short ones are not held up', async () => {
  expect(await run(['a', 'b', 'c'], TURN_MS * 3)).toMatch(/^\|*a\|+b\|+c$/)
  expect(await run(['a', 'b', 'c'], 0)).toMatch(/^\|*abc$/)
})
