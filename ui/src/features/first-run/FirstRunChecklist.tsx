/** The checklist at the top of an empty Enrollment page. */
export function FirstRunChecklist() {
  return null;
}
