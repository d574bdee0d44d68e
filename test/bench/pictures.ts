// How long a picture takes: the first of a process, then each kind many times, and how long the program's own thread stands still for it.
import { createMakePicture } from '../../bot/pictures/make-picture.ts'
import { prepareDrawing } from '../../bot/pictures/prepare-drawing.ts'
import type { PictureData } from '../../bot/pictures/picture-data.ts'
import { barsPicture, coursePicture, pairRow, QR_PICTURE, timelinePicture } from '../support/picture-data.ts'
import { measureFirstChart, type FirstChart } from './first-chart.ts'
import { percentile } from './figures.ts'
import type { Measured } from './speed.ts'
import { timed, type Timed } from './timed.ts'

/** What the project promises for one picture. */
const MOST_MS = 300
/** From here on drawing would belong into a thread of its own. */
const MOST_BLOCKED_MS = 100
/** Of what is made ready while others ask. */
const MOST_TURN_MS = 50
const NAME = 'Tỷ lệ trường trung học cơ sở đạt chuẩn quốc gia mức độ 2 trên địa bàn các xã biên giới'
const CACHED_RUNS = 20
const PLANS = 1_000

/** @param runs of each kind, all of them of different data, so that none comes from the cache */
export async function measurePictures(runs: number): Promise<readonly Measured[]> {
  const makePicture = createMakePicture()
  const ready = await timed(prepareDrawing)
  const first = await timed(() => makePicture(kindsOf(-1)[0]![1]))
  const rows: Measured[] = [
    measured('made ready after the start', ready.ms),
    measured('… processor time', ready.cpuMs),
    measured('… processor time of the turn that cost most', ready.turnCpuMs, MOST_TURN_MS),
    measured('the first picture of a process', first.ms, MOST_MS),
    measured('… processor time', first.cpuMs),
    ...(await measureFirst()),
  ]
  for (const [index, [kind]] of kindsOf(0).entries()) {
    const times: Timed[] = []
    for (let run = 0; run < runs; run += 1) times.push(await timed(() => makePicture(kindsOf(run)[index]![1])))
    const all = times.map(({ ms }) => ms)
    rows.push(
      measured(`${kind}, p50`, percentile(all, 0.5)),
      measured(`${kind}, p95`, percentile(all, 0.95), MOST_MS),
      // What a busy machine does not change; the drawing engine's own thread included.
      measured(
        '… processor time, p50',
        percentile(
          times.map(({ cpuMs }) => cpuMs),
          0.5,
        ),
      ),
      measured(
        '… the program stands still for, p95',
        percentile(
          times.map(({ blockedMs }) => blockedMs),
          0.95,
        ),
        MOST_BLOCKED_MS,
      ),
    )
  }
  const kept: number[] = []
  const [, data] = kindsOf(0)[0]!
  for (let run = 0; run < CACHED_RUNS; run += 1) kept.push((await timed(() => makePicture(data))).ms)
  return [...rows, measured('a picture that was made before, p95', percentile(kept, 0.95))]
}

/** Middle of three: each time all is worked out afresh, and no picture is kept from before. */
async function measureFirst(): Promise<readonly Measured[]> {
  const times: FirstChart[] = []
  for (let run = 0; run < 3; run += 1) times.push(await measureFirstChart(PLANS, createMakePicture()))
  const preparing = times.map((one) => one.preparing)
  const charts = times.map((one) => one.chart)
  return [
    measured(`worked out once when ${PLANS} plans are loaded`, middle(preparing.map(({ ms }) => ms))),
    measured('… processor time', middle(preparing.map(({ cpuMs }) => cpuMs))),
    measured(
      '… processor time of the turn that cost most',
      middle(preparing.map((one) => one.turnCpuMs)),
      MOST_TURN_MS,
    ),
    measured('the first chart after that', middle(charts.map(({ ms }) => ms)), MOST_MS),
    measured('… processor time', middle(charts.map(({ cpuMs }) => cpuMs))),
  ]
}

const middle = (values: readonly number[]) => percentile(values, 0.5)

function kindsOf(run: number): readonly (readonly [string, PictureData])[] {
  const title = `Hình ${run}`
  const rows = Array.from({ length: 6 }, (_, row) => pairRow(NAME, 40 + row * 10, 45 + row * 10))
  return [
    ['six indicators', barsPicture(rows, { title })],
    ['an indicator over the years', coursePicture({ title })],
    ['a timeline', timelinePicture({ title })],
    ['a QR code', { ...QR_PICTURE, title }],
  ]
}

function measured(what: string, value: number, atMost?: number): Measured {
  return { what, value: Math.round(value * 10) / 10, unit: 'ms', atMost }
}
