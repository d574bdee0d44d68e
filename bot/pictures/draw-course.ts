// One indicator over time: results as one line, targets as another, each point with its value beside it.
import type { EChartsCoreOption } from 'echarts'
import { sayNumber } from '../messages/number.ts'
import { COLOURS } from './colours.ts'
import { plot } from './echarts.ts'
import { FONT_WEIGHTS } from './fonts.ts'
import { drawLegend, type SignedWords } from './legend.ts'
import type { CoursePicture, CoursePoint } from './picture-data.ts'
import { INNER_WIDTH, MARGIN, openSheet, SMALL, VALUE, writeFoot, writeTitle } from './sheet.ts'
import { svgShape } from './svg.ts'
import { fitLine, widthOf } from './wrap-text.ts'

const PLOT_HEIGHT = 620
/** Half of the highest number of the axis stands above the plot. */
const PLOT_TOP = 24
const AXIS_HEIGHT = 66
const SYMBOL_SIZE = 24
/** A result that its target lies upon shows around it. */
const WIDER_SYMBOL_SIZE = 40

type Kind = 'result' | 'target'
const KINDS: readonly Kind[] = ['result', 'target']

/** Round and light on a whole line, a dark diamond on a dashed one. */
const SYMBOLS: Readonly<Record<Kind, string>> = { result: 'circle', target: 'diamond' }

export function drawCourse(picture: CoursePicture): string {
  const sheet = openSheet()
  writeTitle(sheet, picture)
  drawLegend(sheet, picture.legend.flatMap(signOf))
  const place = { x: MARGIN, y: sheet.y(), width: INNER_WIDTH, height: PLOT_TOP + PLOT_HEIGHT + AXIS_HEIGHT }
  sheet.draw(plot(courseOption(picture.points), place))
  sheet.moveDown(place.height)
  writeFoot(sheet, picture)
  return sheet.finish()
}

function courseOption(points: readonly CoursePoint[]): EChartsCoreOption {
  const numbers = points.flatMap((point) => KINDS.flatMap((kind) => point[kind]?.number ?? []))
  const axisWidth = Math.max(...numbers.map((number) => widthOf(sayNumber(number), SMALL))) + 40
  const band = (INNER_WIDTH - axisWidth) / points.length
  return {
    grid: { left: axisWidth, right: 0, top: PLOT_TOP, height: PLOT_HEIGHT },
    xAxis: {
      type: 'category',
      data: points.map(({ period }) => fitLine(period, SMALL, band - 8)),
      axisLine: { onZero: false, lineStyle: { color: COLOURS.quiet, width: 3 } },
      axisTick: { show: false },
      axisLabel: { fontSize: SMALL.size, color: COLOURS.text, margin: 16, interval: 0 },
    },
    yAxis: {
      type: 'value',
      // From below the lowest value, so that a change is seen; what is drawn says so in words.
      scale: true,
      boundaryGap: ['30%', '20%'],
      splitNumber: 4,
      splitLine: { lineStyle: { color: COLOURS.grid, width: 2 } },
      axisLabel: { formatter: (value: number) => sayNumber(value), fontSize: SMALL.size, color: COLOURS.quiet },
    },
    series: KINDS.map((kind) => seriesOf(kind, points, band)),
  }
}

function seriesOf(kind: Kind, points: readonly CoursePoint[], band: number): object {
  const colour = kind === 'result' ? COLOURS.resultEdge : COLOURS.target
  return {
    type: 'line',
    silent: true,
    symbol: SYMBOLS[kind],
    symbolSize: SYMBOL_SIZE,
    // A year without a number parts the line: nothing is known of it.
    connectNulls: false,
    lineStyle: { color: colour, width: 5, type: kind === 'target' ? 'dashed' : 'solid' },
    data: points.map((point, index) => pointItem(kind, point, { band, isAbove: isLabelAbove(kind, points, index) })),
  }
}

function pointItem(kind: Kind, point: CoursePoint, { band, isAbove }: { band: number; isAbove: boolean }): object {
  const mark = point[kind]
  if (mark?.number === undefined) return { value: null }
  const edge = kind === 'result' ? COLOURS.resultEdge : COLOURS.target
  const fill = kind === 'result' ? COLOURS.result : COLOURS.target
  const isCovered = kind === 'result' && mark.number === point.target?.number
  return {
    value: mark.number,
    ...(isCovered && { symbolSize: WIDER_SYMBOL_SIZE }),
    itemStyle: mark.isDoubtful
      ? { color: COLOURS.ground, borderColor: COLOURS.doubt, borderWidth: 4, borderType: 'dashed' }
      : { color: fill, borderColor: edge, borderWidth: 3 },
    label: {
      show: true,
      position: isAbove ? 'top' : 'bottom',
      distance: 12,
      formatter: () => fitLine(mark.label, VALUE, band - 8),
      fontSize: VALUE.size,
      fontWeight: FONT_WEIGHTS[VALUE.weight],
      color: mark.isDoubtful ? COLOURS.doubt : COLOURS.text,
      textBorderColor: COLOURS.ground,
      textBorderWidth: 6,
    },
  }
}

/** Of two values of one year the higher is labelled above, the other below; one alone on the side where its line does not run. */
function isLabelAbove(kind: Kind, points: readonly CoursePoint[], index: number): boolean {
  const numberAt = (at: number, of: Kind) => points[at]?.[of]?.number
  const own = numberAt(index, kind) ?? 0
  const other = numberAt(index, kind === 'result' ? 'target' : 'result')
  if (other !== undefined) return own === other ? kind === 'result' : own > other
  const neighbours = [numberAt(index - 1, kind), numberAt(index + 1, kind)].filter((number) => number !== undefined)
  return neighbours.every((number) => number <= own)
}

function signOf({ look, words }: CoursePicture['legend'][number]): readonly SignedWords[] {
  if (look === 'plain') return []
  return [{ words, sign: look === 'result' ? resultSign : targetSign }]
}

const resultSign = (cx: number, cy: number) =>
  svgShape('circle', { cx, cy, r: 13, fill: COLOURS.result, stroke: COLOURS.resultEdge, 'stroke-width': 4 })

const targetSign = (x: number, y: number) =>
  svgShape('path', { d: `M${x} ${y - 16}L${x + 16} ${y}L${x} ${y + 16}L${x - 16} ${y}Z`, fill: COLOURS.target })
