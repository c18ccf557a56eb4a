/**
 * A menu that is a plain button until it is asked for. Mantine's Menu costs more to put on the screen than all else in a row
 * of a list, and most menus are never opened.
 */
import { Menu, type MenuProps } from "@mantine/core";
import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  useRef,
  useState,
} from "react";

type Target = ReactElement<{
  onClick?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  ref?: Ref<HTMLButtonElement>;
  "aria-haspopup"?: "menu";
  "aria-expanded"?: boolean;
}>;

export function LazyMenu({
  target,
  children,
  onChange,
  ...props
}: Pick<MenuProps, "position" | "width"> & {
  /** The button. */
  target: Target;
  /** It was opened or closed. */
  onChange?: (open: boolean) => void;
  /** What stands in the menu. */
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const change = (next: boolean) => {
    setOpen(next);
    onChange?.(next);
  };
  const close = () => {
    change(false);
    // The button is drawn anew without the menu around it; who opened it by keyboard goes on from there.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
  };
  const shown = cloneElement(target, {
    ref: button,
    onClick: () => (open ? close() : change(true)),
    // An Enter that chose something and is still held repeats on the button, which has the focus back: it must not open
    // the menu anew.
    onKeyDown: (event) => {
      if (event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault();
    },
    "aria-haspopup": "menu",
    "aria-expanded": open,
  });
  if (!open) return shown;
  return (
    <Menu {...props} opened onClose={close}>
      <Menu.Target>{shown}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
