// Vite gives a file's text where it is imported with `?raw`, so the sample travels inside the built program.
declare module "*.csv?raw" {
  const text: string
  export default text
}
