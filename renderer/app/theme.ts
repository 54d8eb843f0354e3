import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

/** A deep teal ink: one hue, lightness in even steps (OKLCH, hue 222), so that contrast can be read off the step. */
const ink: BrandVariants = {
  10: '#030d11',
  20: '#051920',
  30: '#012631',
  40: '#013441',
  50: '#034050',
  60: '#084b5e',
  70: '#0f576b',
  80: '#196378',
  90: '#257087',
  100: '#367f96',
  110: '#488ea5',
  120: '#61a0b5',
  130: '#7ab1c5',
  140: '#96c3d3',
  150: '#b8d7e2',
  160: '#dcebf1',
};

const type: Partial<Theme> = {
  fontFamilyBase:
    "'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, 'Noto Sans', 'DejaVu Sans', sans-serif",
  borderRadiusMedium: '5px',
  borderRadiusLarge: '8px',
  borderRadiusXLarge: '12px',
};

/** Paper is white and the room about it a warm grey, so that the page is the lightest thing in view. */
export const lightTheme: Theme = {
  ...createLightTheme(ink),
  ...type,
  colorNeutralBackground2: '#faf9f7',
  colorNeutralBackground3: '#f3f2ef',
  colorNeutralBackground4: '#ebeae6',
  colorNeutralForeground3: '#57595b',
  colorNeutralForeground4: '#636567',
  colorNeutralStroke2: '#dfddd8',
  colorNeutralStroke3: '#e9e7e3',
};

/** In the dark the page stands out by being a little lighter than the room, never by glare. */
export const darkTheme: Theme = {
  ...createDarkTheme(ink),
  ...type,
  colorNeutralBackground1: '#232627',
  colorNeutralBackground1Hover: '#2e3132',
  colorNeutralBackground1Pressed: '#1c1f20',
  colorNeutralBackground1Selected: '#313536',
  colorNeutralBackground2: '#1d2021',
  colorNeutralBackground3: '#17191a',
  colorNeutralBackground4: '#111313',
  colorBrandForeground1: ink[130],
  colorBrandForeground2: ink[140],
  colorBrandForegroundLink: ink[140],
  colorBrandForegroundLinkHover: ink[150],
  colorBrandForegroundLinkPressed: ink[130],
  colorCompoundBrandForeground1: ink[130],
  colorCompoundBrandStroke: ink[120],
  colorCompoundBrandBackground: ink[110],
  colorNeutralForegroundInverted: '#17191a',
  colorNeutralForeground4: '#a3a7a9',
  colorNeutralStroke2: '#3a3e40',
  colorNeutralStroke3: '#2d3132',
};
