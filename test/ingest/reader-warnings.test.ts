// What a reader had to do to a file reaches the people who loaded it, before the doubts about its content.
import { expect, it } from 'vitest'
import { readPlan } from '../../ingest/read-plan.ts'
import { documentOf } from './read-plan-text.ts'

it('a reader’s warnings come first', async () => {
  const document = documentOf('KẾ HOẠCH\nPhát triển giáo dục năm 2026\n')
  const own = { message: 'Trang 2: chữ mờ.', line: undefined }
  const { warnings } = await readPlan({ ...document, warnings: [own] })
  expect(warnings[0]).toEqual(own)
  expect((await readPlan(document)).warnings).toEqual(warnings.slice(1))
})
