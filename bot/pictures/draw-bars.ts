// Bars with their names above them, a panel for each unit: the engine draws axes and bars, the sheet carries the names.
import type { CustomSeriesRenderItemAPI, EChartsCoreOption } from 'echarts'
import { sayNumber } from '../messages/number.ts'
import { COLOURS } from './colours.ts'
import { plot } from './echarts.ts'
import { FONT_FAMILY, FONT_WEIGHTS } from './fonts.ts'
import { drawLegend, looksOf } from './legend.ts'
import type { Bar, BarPanel, BarRow, BarsPicture } from './picture-data.ts'
import {
  baseLine,
  HEADING,
  HEADING_GAP,
  INNER_WIDTH,
  lineHeight,
  MARGIN,
  NAME,
  openSheet,
  SMALL,
  VALUE,
} from './sheet.ts'
import { writeFoot, writeTitle, type Sheet } from './sheet.ts'
import { svgShape, svgText } from './svg.ts'
import { fitLine, widthOf, wrapEvenly } from './wrap-text.ts'

const BAR_HEIGHT = 40
const BAR_GAP = 6
const NAME_GAP = 8
const ROW_GAP = 30
/** Below the last bar: numbers of the axis. */
const AXIS_HEIGHT = 60
/** A name that is longer says so with "…"; it stands whole in the text beside the picture. */
const NAME_LINES = 3
const LABEL_GAP = 14
/** The longest bar keeps at least this much of the width, however long the words beside it. */
const LEAST_PLOT_SHARE = 0.45

export function drawBars(picture: BarsPicture): string {
  const sheet = openSheet()
  writeTitle(sheet, picture)
  drawLegend(sheet, looksOf(picture.legend))
  for (const panel of picture.panels) drawPanel(sheet, panel)
  writeFoot(sheet, picture)
  return sheet.finish()
}

/** A row with its place in the panel: lines of its name, then its bars. */
type LaidRow = {
  readonly bars: readonly Bar[]
  readonly lines: readonly string[]
  readonly top: number
  readonly barsTop: number
}
type LaidPanel = { readonly rows: readonly LaidRow[]; readonly height: number; readonly plotWidth: number }

function drawPanel(sheet: Sheet, panel: BarPanel): void {
  if (panel.heading !== undefined) {
    sheet.write(panel.heading, HEADING, { most: 2 })
    sheet.moveDown(HEADING_GAP)
  }
  const laid = layOut(panel)
  const top = sheet.y()
  const place = { x: MARGIN, y: top, width: INNER_WIDTH, height: laid.height + AXIS_HEIGHT }
  sheet.draw(plot(barOption(panel, laid), place))
  for (const { lines, bars, top: rowTop, barsTop } of laid.rows) {
    for (const [index, text] of lines.entries()) {
      const y = top + rowTop + index * lineHeight(NAME) + baseLine(NAME)
      sheet.draw(clearGround(text, y), svgText({ x: MARGIN, y, text, ...NAME }))
    }
    sheet.draw(...missingWords(bars, top + barsTop))
  }
  sheet.moveDown(place.height + HEADING_GAP)
}

/** Lines of the axis do not run through a name. */
const clearGround = (text: string, y: number): string =>
  svgShape('rect', {
    x: MARGIN,
    y: y - baseLine(NAME),
    width: widthOf(text, NAME) + LABEL_GAP,
    height: lineHeight(NAME),
    fill: COLOURS.ground,
  })

/** How much of a sheet's height a row takes: for whoever parts many rows into several pictures. */
export function rowHeight({ name, bars }: BarRow): number {
  const lines = wrapEvenly(name, NAME, { width: INNER_WIDTH, most: NAME_LINES }).length
  return lines * lineHeight(NAME) + NAME_GAP + bars.length * (BAR_HEIGHT + BAR_GAP) - BAR_GAP + ROW_GAP
}

function layOut(panel: BarPanel): LaidPanel {
  const rows: LaidRow[] = []
  let y = 0
  for (const row of panel.rows) {
    const lines = wrapEvenly(row.name, NAME, { width: INNER_WIDTH, most: NAME_LINES })
    rows.push({ bars: row.bars, lines, top: y, barsTop: y + lines.length * lineHeight(NAME) + NAME_GAP })
    y += rowHeight(row)
  }
  return { rows, height: y, plotWidth: plotWidthOf(panel) }
}

/** The widest plot in which every label still fits beside its bar. */
function plotWidthOf({ rows, isPercent }: BarPanel): number {
  const bars = rows.flatMap((row) => row.bars)
  const longest = Math.max(isPercent ? 100 : 0, ...numbersOf(rows))
  const widths = bars.flatMap(({ number = 0, label }) => {
    const share = longest === 0 ? 0 : Math.max(0, number) / longest
    return share === 0 ? [] : [(INNER_WIDTH - 2 * LABEL_GAP - widthOf(label, VALUE)) / share]
  })
  return Math.max(LEAST_PLOT_SHARE * INNER_WIDTH, Math.min(INNER_WIDTH - 2 * LABEL_GAP, ...widths))
}

/** Where there is no number there is no bar: words stand in its place. */
function missingWords(bars: readonly Bar[], top: number): readonly string[] {
  return bars.flatMap(({ number, label }, index) => {
    if (number !== undefined) return []
    const y = top + index * (BAR_HEIGHT + BAR_GAP) + baseLine(SMALL)
    const text = fitLine(label, SMALL, INNER_WIDTH - LABEL_GAP)
    return [svgText({ x: MARGIN + LABEL_GAP, y, text, ...SMALL, colour: COLOURS.quiet })]
  })
}

function barOption(panel: BarPanel, { rows, height, plotWidth }: LaidPanel): EChartsCoreOption {
  const numbers = numbersOf(panel.rows)
  const drawn = rows.flatMap(({ bars, barsTop }) =>
    bars.flatMap((bar, index) =>
      bar.number === undefined ? [] : [{ bar, top: barsTop + index * (BAR_HEIGHT + BAR_GAP) }],
    ),
  )
  return {
    grid: { left: 0, right: INNER_WIDTH - plotWidth, top: 0, height },
    // Pixels from above, so that rows may be of different heights.
    yAxis: { type: 'value', inverse: true, show: false, min: 0, max: height },
    xAxis: valueAxis(panel.isPercent, numbers),
    series: {
      type: 'custom',
      silent: true,
      data: drawn.map(({ bar, top }) => [bar.number, top]),
      renderItem: ({ dataIndex }: { readonly dataIndex: number }, api: CustomSeriesRenderItemAPI) => {
        const one = drawn[dataIndex]
        return one === undefined
          ? undefined
          : barShapes(one.bar, api.coord([0, one.top]), api.coord([one.bar.number ?? 0, one.top]))
      },
    },
  }
}

function valueAxis(isPercent: boolean, numbers: readonly number[]): object {
  const percent = {
    max: Math.max(100, ...numbers),
    ...(numbers.every((number) => number >= 0 && number <= 100) && { interval: 25 }),
  }
  return {
    type: 'value',
    min: Math.min(0, ...numbers),
    ...(isPercent && percent),
    splitNumber: 4,
    // Halves of a commune are none.
    ...(numbers.every(Number.isInteger) && { minInterval: 1 }),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: COLOURS.grid, width: 2 } },
    axisLabel: {
      formatter: (value: number) => sayNumber(value),
      fontSize: SMALL.size,
      color: COLOURS.quiet,
      margin: 12,
      hideOverlap: true,
      alignMinLabel: 'left',
    },
  }
}

function barShapes(bar: Bar, [zero = 0, top = 0]: readonly number[], [end = 0]: readonly number[]): object {
  const x = Math.min(zero, end)
  const width = Math.abs(end - zero)
  const label = {
    text: fitLine(bar.label, VALUE, INNER_WIDTH - x - width - LABEL_GAP),
    x: x + width + LABEL_GAP,
    y: top + BAR_HEIGHT / 2,
    fontSize: VALUE.size,
    fontWeight: FONT_WEIGHTS[VALUE.weight],
    fontFamily: FONT_FAMILY,
    fill: bar.isDoubtful ? COLOURS.doubt : COLOURS.text,
    verticalAlign: 'middle',
  }
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: { x, y: top, width, height: BAR_HEIGHT }, style: barStyle(bar) },
      { type: 'text', style: label },
    ],
  }
}

/** A doubtful value is an empty frame of dashes. */
function barStyle({ look, isDoubtful }: Bar): object {
  if (isDoubtful) return { fill: COLOURS.ground, stroke: COLOURS.doubt, lineWidth: 4, lineDash: [12, 8] }
  if (look === 'result') return { fill: COLOURS.result, stroke: COLOURS.resultEdge, lineWidth: 3 }
  return { fill: COLOURS.target, stroke: COLOURS.target, lineWidth: 3 }
}

const numbersOf = (rows: readonly BarRow[]): readonly number[] =>
  rows.flatMap(({ bars }) => bars.flatMap(({ number }) => number ?? []))
