// How long the words on a button may be.

/** Letters that fit on one line of a button that takes a row, on a phone held upright. */
export const LABEL_LENGTH = 42
