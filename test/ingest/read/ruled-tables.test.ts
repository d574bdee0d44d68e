// Where a page end cuts a table without a line: the lines between its columns run on, and a frame around the page does not.
import { expect, test } from 'vitest'
import { findGrids } from '../../../ingest/read/pdf/ruled-tables.ts'

const across = (at: number) => ({ at, from: 50, to: 550 })
const down = (at: number, to: number) => ({ at, from: 100, to })
const horizontal = [across(100), across(150), across(200)]
const heightsOf = (vertical: readonly { readonly at: number; readonly from: number; readonly to: number }[]) =>
  findGrids({ horizontal, vertical })[0]?.heights

test('a row whose columns run on below the last line is closed by the page end', () => {
  expect(heightsOf([down(50, 280), down(300, 280), down(550, 280)])).toEqual([100, 150, 200, 280])
})

test('a frame that alone runs on closes no row', () => {
  expect(heightsOf([down(50, 280), down(300, 200), down(550, 280)])).toEqual([100, 150, 200])
})
