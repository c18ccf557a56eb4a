/**
 * Mantine told to look like the tokens: heights, radii, type and colours of its own controls.
 * The values live in tokens.css; this file only points Mantine at them.
 */
import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Tooltip,
} from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { createElement } from "react";
import { t } from "@/words";
import classes from "./mantine.module.css";

/** Shade 6 fills in light, 7 in dark; the rest only serves Mantine variants the console does not use. */
const accent: MantineColorsTuple = [
  "#e9f4f7",
  "#d3e8ee",
  "#b5d8e2",
  "#6bc0d7",
  "#3797b2",
  "#12738e",
  "#0b6079",
  "#12738e",
  "#094f64",
  "#073c4c",
];

const danger: MantineColorsTuple = [
  "#fdedeb",
  "#f9d6d2",
  "#f2c3be",
  "#f69c92",
  "#e0564a",
  "#cf3a2e",
  "#b3261b",
  "#c2382d",
  "#8f1e15",
  "#6b1610",
];

const buttonHeights: Record<string, [height: number, padding: number]> = {
  xs: [28, 10],
  sm: [32, 12],
  md: [36, 16],
  lg: [40, 18],
};

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 7 },
  colors: { accent, danger },
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  fontSizes: { xs: "12px", sm: "13px", md: "13px", lg: "15px", xl: "18px" },
  lineHeights: { xs: "18px", sm: "20px", md: "20px", lg: "22px", xl: "26px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "20px", xl: "24px" },
  radius: { xs: "4px", sm: "5px", md: "6px", lg: "8px", xl: "12px" },
  defaultRadius: "md",
  headings: { fontFamily: "var(--font)", fontWeight: "600" },
  focusRing: "never",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: "sm" },
      classNames: { root: classes.button },
      vars: (_theme, props) => {
        const [height, padding] = buttonHeights[String(props.size ?? "sm")] ?? [32, 12];
        return {
          root: {
            "--button-height": `${height}px`,
            "--button-padding-x": `${padding}px`,
            "--button-fz": "13px",
          },
        };
      },
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: "subtle", color: "gray", size: 32 },
      classNames: { root: classes.actionIcon },
    }),
    Input: Input.extend({
      classNames: { input: classes.input },
      vars: () => ({ wrapper: { "--input-height": "34px", "--input-fz": "13px" } }),
    }),
    InputWrapper: Input.Wrapper.extend({
      classNames: {
        label: classes.label,
        description: classes.description,
        error: classes.error,
      },
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    }),
    Select: Select.extend({
      defaultProps: {
        allowDeselect: false,
        checkIconPosition: "right",
        rightSection: createElement(IconChevronDown, {
          size: 16,
          stroke: 1.7,
          "aria-hidden": true,
        }),
        rightSectionPointerEvents: "none",
      },
      classNames: { dropdown: classes.dropdown, option: classes.option },
    }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: "none",
        transitionProps: { duration: 120 },
        offset: 6,
        checkIcon: createElement(IconCheck, { size: 14, stroke: 2 }),
      },
      classNames: {
        dropdown: `${classes.dropdown} ${classes.menu}`,
        item: classes.menuItem,
        itemIndicator: classes.menuIndicator,
        divider: classes.menuDivider,
        label: classes.menuLabel,
        search: classes.menuSearch,
      },
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: "none", transitionProps: { duration: 120 } },
      classNames: { dropdown: classes.dropdown },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: 12,
        overlayProps: { color: "var(--scrim)", backgroundOpacity: 1 },
        transitionProps: { duration: 120 },
        closeButtonProps: { "aria-label": t("app-close") },
      },
      classNames: {
        content: classes.modal,
        header: classes.modalHeader,
        title: classes.modalTitle,
      },
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: "xs" },
      classNames: { input: classes.checkbox },
    }),
    Radio: Radio.extend({ classNames: { radio: classes.radio } }),
    Switch: Switch.extend({
      defaultProps: { size: "sm", withThumbIndicator: false },
      classNames: { track: classes.switchTrack, thumb: classes.switchThumb },
    }),
    SegmentedControl: SegmentedControl.extend({
      classNames: {
        root: classes.segmented,
        indicator: classes.segmentedIndicator,
        label: classes.segmentedLabel,
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, withArrow: false, transitionProps: { duration: 120 } },
      classNames: { tooltip: classes.tooltip },
    }),
  },
});

const shared = {
  "--mantine-color-body": "var(--bg)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-3)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--accent-ink)",
  "--mantine-color-error": "var(--danger-ink)",
  "--mantine-color-default": "var(--bg-raised)",
  "--mantine-color-default-hover": "var(--bg-hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-disabled": "var(--bg-sunken)",
  "--mantine-color-disabled-color": "var(--ink-4)",
  "--mantine-color-accent-filled": "var(--accent)",
  "--mantine-color-accent-filled-hover": "var(--accent-hover)",
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});
