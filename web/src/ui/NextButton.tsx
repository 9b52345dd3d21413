// The one thing to do next on a page. Invariant: the only button in vermilion; a page shows at most one.
import { Button, type ButtonProps } from "@mantine/core"
import type { ComponentPropsWithoutRef } from "react"
import { Link } from "react-router"
import classes from "./NextButton.module.css"

type Press = ButtonProps & Omit<ComponentPropsWithoutRef<"button">, keyof ButtonProps>

export function NextButton(props: Press) {
  return <Button {...props} variant="filled" classNames={{ root: classes.root ?? "" }} />
}

interface NextAnchorProps {
  href: string
  /** True: the browser keeps what is behind the address as a file. */
  download?: boolean
  onClick?: () => void
  children: string
}

/** The same where the next thing lies outside of the pages: a file, a mail program. */
export function NextAnchor({ href, download = false, onClick, children }: NextAnchorProps) {
  return (
    <Button
      component="a"
      href={href}
      download={download}
      onClick={onClick}
      variant="filled"
      classNames={{ root: classes.root ?? "" }}
    >
      {children}
    </Button>
  )
}

/** The same where the next thing is another page. */
export function NextLink({ to, children, size = "sm" }: { to: string; children: string; size?: "sm" | "md" }) {
  return (
    <Button component={Link} to={to} size={size} variant="filled" classNames={{ root: classes.root ?? "" }}>
      {children}
    </Button>
  )
}
