// Thousands of marks on one letter: no language stacks more than a few, and putting them in order takes the square of their number.

/** Vietnamese has two on a letter; a bad copy may double them. */
const STACKED = /\p{M}{30}/u

/** @returns what is wrong, in Vietnamese; undefined for a text that may be normalised */
export const findStackedMarks = (text: string): string | undefined =>
  STACKED.test(text)
    ? 'Văn bản hỏng: có chữ mang hàng chục dấu chồng lên nhau; hãy mở bằng chương trình đã tạo ra tệp rồi lưu lại.'
    : undefined
