// What a picture shows, in words and numbers that are ready to be drawn: plain data, so that the same data is the same picture.

export type PictureData = BarsPicture | CoursePicture | TimelinePicture | QrPicture

/** What stands around every picture. */
export type Surroundings = {
  readonly title: string
  readonly subtitle: string | undefined
  /** Said below the picture: doubts, what is missing, what speaks against comparing. */
  readonly notes: readonly string[]
  /** Plan and place. */
  readonly source: string
}

/** How a value is drawn: by shape and lightness, not by colour alone. `plain` is neither result nor target, a count say. */
export type Look = 'result' | 'target' | 'plain'

export type LegendEntry = { readonly look: Look; readonly words: string }

/** Horizontal bars, their names above them, in panels: values of one unit share an axis, values of two never do. */
export type BarsPicture = Surroundings & {
  readonly kind: 'bars'
  readonly legend: readonly LegendEntry[]
  readonly panels: readonly BarPanel[]
}
export type BarPanel = {
  readonly heading: string | undefined
  /** Percentages have an axis to 100, however small they are. */
  readonly isPercent: boolean
  readonly rows: readonly BarRow[]
}
export type BarRow = { readonly name: string; readonly bars: readonly Bar[] }

export type Bar = Mark & { readonly look: Look }

export type Mark = {
  /** undefined: there is no number, and no bar or point is drawn. */
  readonly number: number | undefined
  /** What stands beside the bar or point, e.g. "95,4 %"; says it where there is no number. */
  readonly label: string
  readonly isDoubtful: boolean
}

/** One indicator over time: results as one line, targets as another. */
export type CoursePicture = Surroundings & {
  readonly kind: 'course'
  readonly legend: readonly LegendEntry[]
  /** In order of time. */
  readonly points: readonly CoursePoint[]
}
export type CoursePoint = {
  readonly period: string
  readonly result: Mark | undefined
  readonly target: Mark | undefined
}

/** Deadlines by month, with the year at a glance above them. */
export type TimelinePicture = Surroundings & {
  readonly kind: 'timeline'
  readonly legend: readonly { readonly state: DeadlineState; readonly words: string }[]
  readonly year: readonly MonthCount[]
  readonly months: readonly {
    readonly heading: string
    readonly entries: readonly TimelineEntry[]
  }[]
}
export type DeadlineState = 'past' | 'near' | 'far'
export type MonthCount = { readonly month: string; readonly count: number; readonly isCurrent: boolean }
export type TimelineEntry = {
  /** "30/11/2026" */
  readonly day: string
  readonly state: DeadlineState
  /** "còn 4 ngày" */
  readonly stateWords: string
  readonly text: string
  readonly agency: string | undefined
}

export type QrPicture = Pick<Surroundings, 'title' | 'subtitle'> & {
  readonly kind: 'qr'
  readonly link: string
  /** How to use it, a step a line. */
  readonly steps: readonly string[]
}
