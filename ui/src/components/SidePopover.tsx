/** A panel beside its button. Esc closes it and nothing else, wherever the focus is. */
import { Popover, type PopoverProps } from "@mantine/core";
import { type ReactElement, type ReactNode, useRef, useState } from "react";
import { useShortcuts } from "@/keyboard/useShortcuts";

export function SidePopover({
  label,
  target,
  className,
  focusable,
  children,
  ...props
}: {
  /** Name of the panel. */
  label: string;
  /** The button that opens and closes it. */
  target: (toggle: () => void) => ReactElement;
  className?: string;
  /** The panel may hold nothing that could take the focus itself. */
  focusable?: boolean;
  children: ReactNode;
} & Pick<PopoverProps, "position" | "offset" | "width">) {
  const [opened, setOpened] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => {
    document.querySelector<HTMLElement>(`[aria-controls="${panel.current?.id}"]`)?.focus();
    setOpened(false);
  };
  // Mantine answers Esc in fields of the panel. Elsewhere the newest shortcut comes first, and without one of its own the
  // panel would stay while the screen below it closes.
  useShortcuts([{ keys: "escape", run: close }], opened);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus {...props}>
      <Popover.Target>{target(() => setOpened(!opened))}</Popover.Target>
      <Popover.Dropdown
        ref={panel}
        className={className}
        aria-label={label}
        tabIndex={focusable ? 0 : undefined}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
