/** How a list of languages to choose from looks. */
import classes from "./languageChoice.module.css";

export const languageChoice = {
  classNames: { dropdown: classes.dropdown, option: classes.option },
  maxDropdownHeight: 280,
} as const;
