// A decision that a row of a real plan cites among others, asked for by its number and its day.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ingestAndAsk } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { describePlan, PLANS_DIR } from './plans-folder.ts'

const paths = temporaryPaths()

describePlan('000', 'a decision that it cites', () => {
  it('is told by its own day, and by no task that carries it out', async () => {
    const file = readdirSync(PLANS_DIR).find((name) => name.startsWith('000_')) ?? ''
    const plans = await ingestAndAsk([join(PLANS_DIR, file)], paths('data'))
    try {
      const { text } = await plans.ask('Quyết định 387 của Thủ tướng ký hôm nào')
      expect(text).toContain('25/3/2022')
      expect(text).not.toContain('Thời gian:')
    } finally {
      await plans.close()
    }
  })
})
