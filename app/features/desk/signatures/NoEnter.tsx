/**
 * Stands first in a form: the Enter key in one of its fields would press the
 * form's first button, and this one does nothing (HTML, section 4.10.22.2:
 * where the default button is disabled, the form is not sent).
 */
export function NoEnter() {
  return <button type="submit" disabled hidden />
}
