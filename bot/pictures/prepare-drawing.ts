// What the first picture would else wait for: the letters, the chart engine, the drawing library, and code that has never run. In turns, so that others are answered meanwhile.
import { setImmediate } from 'node:timers/promises'
import { drawPicture } from './draw-picture.ts'
import { prepareEngine } from './echarts.ts'
import { readFont } from './fonts.ts'
import type { BarsPicture, CoursePicture, Mark } from './picture-data.ts'
import { renderPng } from './png.ts'

export async function prepareDrawing(): Promise<void> {
  readFont('regular')
  readFont('bold')
  await prepareEngine()
  await setImmediate()
  drawPicture(COURSE)
  await setImmediate()
  await renderPng(drawPicture(BARS))
}

/** Seen by nobody: one result against one target, as a course and as bars. */
const mark: Mark = { number: 1, label: '1', isDoubtful: false }
const around = {
  title: '1',
  subtitle: undefined,
  notes: [],
  source: '1',
  legend: [{ look: 'result', words: '1' }],
} as const

const COURSE: CoursePicture = {
  kind: 'course',
  ...around,
  points: [
    { period: '1', result: mark, target: undefined },
    { period: '2', result: undefined, target: { ...mark, isDoubtful: true } },
  ],
}

const BARS: BarsPicture = {
  kind: 'bars',
  ...around,
  panels: [
    {
      heading: undefined,
      isPercent: true,
      rows: [
        {
          name: '1',
          bars: [
            { look: 'result', ...mark },
            { look: 'target', ...mark },
          ],
        },
      ],
    },
  ],
}
