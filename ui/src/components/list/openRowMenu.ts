/** Opens the ⋮ menu of a row, for the menu key and the secondary button of the pointer. `id` of the row's element. */
export function openRowMenu(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>("[aria-haspopup=menu]")?.click();
}
