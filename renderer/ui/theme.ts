// The Mantine theme: our type sizes, control heights and colours on top of tokens.css.
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
  NumberInput,
  Popover,
  SegmentedControl,
  Select,
  Switch,
  Tabs,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eef4fc',
  '#dfeaf9',
  '#bbd2f1',
  '#86b0ea',
  '#6697da',
  '#447dcd',
  '#2f67ba',
  '#2457a6',
  '#1c4685',
  '#143463',
];
const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#f0f2f5',
  '#e6e9ed',
  '#dadee4',
  '#c3c9d1',
  '#8a93a0',
  '#626b77',
  '#4c5560',
  '#323a44',
  '#1b2129',
];
const dark: MantineColorsTuple = [
  '#e3e7eb',
  '#c3cad1',
  '#a9b2bc',
  '#8f99a4',
  '#4a525b',
  '#383f47',
  '#272c32',
  '#1b1f23',
  '#15181b',
  '#101214',
];

const fontFamily = '"Segoe UI","Microsoft YaHei UI","WenQuanYi Micro Hei","PingFang SC",sans-serif';

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, gray, dark },
  fontFamily,
  fontSizes: { xs: '14px', sm: '14px', md: '16px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.6', sm: '1.6', md: '1.6', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  headings: { fontFamily, fontWeight: '700' },
  components: controls(),
});

/** Lets Mantine's own surfaces, texts and borders follow our variables. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-3)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sub)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-disabled': 'var(--holiday)',
    '--mantine-color-disabled-color': 'var(--text-3)',
    '--mantine-color-disabled-border': 'var(--line)',
  };
  return { variables: {}, light: both, dark: both };
};

/** 30 px controls, 14 px text, 400 weight; popovers rise above everything that is not a dialog. */
function controls() {
  const small = { size: 'xs' } as const;
  const pop = { shadow: 'md', transitionProps: { duration: 120, transition: 'fade' } } as const;
  return {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 30 } }),
    Button: Button.extend({
      defaultProps: small,
      styles: {
        root: { height: 30, fontWeight: 400, paddingInline: 12, flex: 'none' },
        section: { marginInlineEnd: 6 },
      },
    }),
    Checkbox: Checkbox.extend({ defaultProps: small, styles: { label: { fontSize: 14 } } }),
    Input: Input.extend({ defaultProps: small }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: small,
      styles: {
        label: { fontWeight: 400, color: 'var(--text-2)' },
        required: { color: 'var(--text-2)' },
        // Mantine writes these two pixels smaller than the field; nothing with Chinese in it may be under 14.
        description: { fontSize: 14, lineHeight: '20px' },
        error: { fontSize: 14, lineHeight: '20px' },
      },
    }),
    Menu: Menu.extend({ defaultProps: { ...pop, position: 'bottom-end' } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontWeight: 700, fontSize: 16 } },
    }),
    NumberInput: NumberInput.extend({ defaultProps: small }),
    Popover: Popover.extend({ defaultProps: pop }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: small,
      styles: { label: { fontWeight: 400, padding: '2px 10px', lineHeight: '22px' } },
    }),
    Select: Select.extend({ defaultProps: { ...small, withCheckIcon: false } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
    Tabs: Tabs.extend({ styles: { tab: { paddingInline: 10, paddingBlock: 7 } } }),
    Textarea: Textarea.extend({ defaultProps: small }),
    TextInput: TextInput.extend({ defaultProps: small }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: true } } }),
  };
}
