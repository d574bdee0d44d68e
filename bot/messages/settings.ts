// What the assistant says about settings.

/** To "nhiệm vụ của tôi" from somebody whose agency it does not know. */
export const OWN_AGENCY_UNKNOWN =
  'Tôi chưa biết cơ quan của anh/chị. Anh/chị chọn cơ quan ở /caidat rồi hỏi lại, hoặc nêu tên cơ quan ngay trong câu hỏi.'
