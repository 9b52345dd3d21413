// Mantine dressed in our paper and ink. Invariant: colours come from palette.ts alone, sizes from the scale 13/15/18/24/34.
import { createTheme, rem, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core"
import { dark, light, type Palette } from "./palette.ts"

export const serif = '"Source Serif 4 Variable", "Noto Serif", Georgia, "Times New Roman", serif'
export const sans = '"Source Sans 3 Variable", "Noto Sans", system-ui, -apple-system, "Segoe UI", sans-serif'

const warmGreys: MantineColorsTuple = [
  "#F7F5F0",
  "#F3F0E8",
  "#E5E1D8",
  "#CFC9BC",
  "#B4AEA1",
  "#8C867A",
  "#6B675E",
  "#55524B",
  "#33312D",
  "#1D1C1A",
]

/** Mantine reads 0 as text, 2 as dimmed, 4 as border, 6 as field, 7 as page. */
const warmDarks: MantineColorsTuple = [
  "#EDEAE3",
  "#D5D0C6",
  "#BDB7AB",
  "#A19A8D",
  "#35322C",
  "#2B2924",
  "#1F1D1A",
  "#171614",
  "#12110F",
  "#0C0B0A",
]

const vermilion: MantineColorsTuple = [
  "#FBEBE5",
  "#F8D5CB",
  "#F5B3A3",
  "#F58F78",
  "#F0785E",
  "#DC5A40",
  "#C8402A",
  "#AD3320",
  "#8C2819",
  "#6C1E12",
]

export const theme = createTheme({
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: rem(13), sm: rem(15), md: rem(15), lg: rem(18), xl: rem(24) },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.45", lg: "1.4", xl: "1.15" },
  headings: {
    fontFamily: serif,
    fontWeight: "560",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: rem(34), lineHeight: "1.15" },
      h2: { fontSize: rem(24), lineHeight: "1.15" },
      h3: { fontSize: rem(18), lineHeight: "1.25" },
      h4: { fontSize: rem(15), lineHeight: "1.35" },
    },
  },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(40) },
  defaultRadius: rem(6),
  radius: { xs: rem(3), sm: rem(6), md: rem(6), lg: rem(6), xl: rem(6) },
  colors: { gray: warmGreys, dark: warmDarks, vermilion },
  white: "#FFFFFF",
  black: light.ink,
  primaryColor: "gray",
  primaryShade: { light: 9, dark: 0 },
  autoContrast: true,
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  shadows: {
    xs: "none",
    sm: "none",
    md: "0 6px 24px rgb(0 0 0 / 10%)",
    lg: "0 10px 32px rgb(0 0 0 / 12%)",
    xl: "0 10px 32px rgb(0 0 0 / 14%)",
  },
  components: {
    Button: { defaultProps: { variant: "default", size: "sm" } },
    // The mark in a checked box is paper on ink, in the dark too.
    Checkbox: { defaultProps: { iconColor: "var(--v-paper)" } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
    Modal: {
      defaultProps: {
        centered: true,
        styles: { title: { fontFamily: serif, fontSize: rem(24), fontWeight: 560 } },
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 140 },
      },
    },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 160 } } },
    // Headers of dialogs are no landmarks of the page.
    ModalHeader: { defaultProps: { role: "presentation" } },
    DrawerHeader: { defaultProps: { role: "presentation" } },
    Menu: {
      defaultProps: { transitionProps: { duration: 120 }, shadow: "md", withInitialFocusPlaceholder: false },
    },
    Popover: { defaultProps: { transitionProps: { duration: 120 }, shadow: "md" } },
    Select: {
      defaultProps: { comboboxProps: { transitionProps: { duration: 120 }, shadow: "md" }, allowDeselect: false },
    },
    SegmentedControl: { styles: { label: { fontWeight: 500 } } },
    Switch: { styles: { thumb: { backgroundColor: "var(--v-paper)" } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 120 }, openDelay: 350 } },
  },
})

const variables = (palette: Palette): Record<string, string> => ({
  "--v-paper": palette.paper,
  "--v-sheet": palette.sheet,
  "--v-wash": palette.wash,
  "--v-ink": palette.ink,
  "--v-ink-2": palette.ink2,
  "--v-ink-3": palette.ink3,
  "--v-rule": palette.rule,
  "--v-edge": palette.edge,
  "--v-accent": palette.accent,
  "--v-accent-hover": palette.accentHover,
  "--v-on-accent": palette.onAccent,
  "--v-accent-wash": palette.accentWash,
  "--v-mark": palette.mark,
  "--mantine-color-body": palette.paper,
  "--mantine-color-text": palette.ink,
  "--mantine-color-dimmed": palette.ink3,
  "--mantine-color-placeholder": palette.ink3,
  "--mantine-color-anchor": palette.ink,
  "--mantine-color-error": palette.accent,
  "--mantine-color-default": palette.sheet,
  "--mantine-color-default-hover": palette.wash,
  "--mantine-color-default-color": palette.ink,
  "--mantine-color-default-border": palette.edge,
})

/** Hands our palette to CSS as `--v-*`, and to Mantine under its own names. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { "--v-serif": serif, "--v-sans": sans },
  light: variables(light),
  dark: variables(dark),
})
