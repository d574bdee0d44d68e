// The ticker: one run at a time, errors reported, a stop that waits.
import { expect, test } from 'vitest'
import { startTicker } from '../../jobs/schedule.ts'
import { createDeferred } from '../support/deferred.ts'

function startWithHandCron(everyMinute: () => Promise<void>) {
  const errors: unknown[] = []
  const cron = { expression: '', tick: () => {}, isStopped: false }
  const ticker = startTicker({
    everyMinute,
    onError: (error) => errors.push(error),
    cron: (expression, run) => {
      Object.assign(cron, { expression, tick: run })
      return { stop: () => void (cron.isStopped = true) }
    },
  })
  return { ticker, cron, errors }
}

test('ticks every minute', () => {
  expect(startWithHandCron(async () => {}).cron.expression).toBe('* * * * *')
})

test('drops a tick while the last one still works, and takes the next one after it', async () => {
  const first = createDeferred<void>()
  let runs = 0
  const { cron, ticker } = startWithHandCron(() => {
    runs += 1
    return first.promise
  })
  cron.tick()
  cron.tick()
  expect(runs).toBe(1)
  first.resolve()
  await ticker.stop()
  cron.tick()
  expect(runs).toBe(2)
})

test('reports an error, also one thrown at once, and ticks on', async () => {
  let runs = 0
  const { cron, ticker, errors } = startWithHandCron(() => {
    runs += 1
    if (runs === 1) throw new Error('at once')
    return Promise.reject(new Error('later'))
  })
  cron.tick()
  await ticker.stop()
  cron.tick()
  await ticker.stop()
  expect(errors.map(String)).toEqual(['Error: at once', 'Error: later'])
})

test('stop ends the ticks and waits for the running one', async () => {
  const work = createDeferred<void>()
  const { cron, ticker } = startWithHandCron(() => work.promise)
  cron.tick()
  let isStopped = false
  const stopped = ticker.stop().then(() => (isStopped = true))
  await Promise.resolve()
  expect(cron.isStopped).toBe(true)
  expect(isStopped).toBe(false)
  work.resolve()
  await stopped
})

test('the real cron starts and stops without holding the process', async () => {
  const ticker = startTicker({ everyMinute: async () => {}, onError: () => {} })
  await expect(ticker.stop()).resolves.toBeUndefined()
})
