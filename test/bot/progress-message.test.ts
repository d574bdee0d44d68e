// Progress in one message: an edit a tick at most, none while another is under way, and the last word always last.
import { expect, test } from 'vitest'
import { createProgressMessage } from '../../bot/progress-message.ts'
import { createDeferred } from '../support/deferred.ts'

function start() {
  const edits: string[] = []
  const held = createDeferred<void>()
  const ticks: (() => void)[] = []
  let isStopped = false
  const errors: unknown[] = []
  const progress = createProgressMessage({
    edit: (text) => {
      edits.push(text)
      return edits.length === 1 ? held.promise : Promise.resolve()
    },
    repeat: (action) => {
      ticks.push(action)
      return () => (isStopped = true)
    },
    onError: (error) => errors.push(error),
  })
  return { progress, edits, held, errors, tick: () => ticks.forEach((action) => action()), isStopped: () => isStopped }
}

test('of what comes between two ticks only the newest is shown', () => {
  const { progress, edits, tick } = start()
  tick()
  progress.show('một')
  progress.show('hai')
  tick()
  tick()
  expect(edits).toEqual(['hai'])
})

test('a slow edit is waited for, and the last word comes after it', async () => {
  const { progress, edits, held, tick, isStopped } = start()
  progress.show('một')
  tick()
  progress.show('hai')
  tick()
  expect(edits).toEqual(['một'])
  const ended = progress.end('xong')
  held.resolve()
  await ended
  expect(edits).toEqual(['một', 'xong'])
  expect(isStopped()).toBe(true)
})

test('an edit that fails is reported, and changes nothing', async () => {
  const { progress, held, errors, tick } = start()
  progress.show('một')
  tick()
  held.reject(new Error('gone'))
  await progress.end('xong')
  expect(errors).toHaveLength(1)
})
