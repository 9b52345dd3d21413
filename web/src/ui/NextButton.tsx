// The one thing to do next on a page. Invariant: the only button in vermilion; a page shows at most one.
import { Button, type ButtonProps } from "@mantine/core"
import type { ComponentPropsWithoutRef } from "react"
import { Link } from "react-router"
import classes from "./NextButton.module.css"

type Press = ButtonProps & Omit<ComponentPropsWithoutRef<"button">, keyof ButtonProps>

export function NextButton(props: Press) {
  return <Button {...props} variant="filled" classNames={{ root: classes.root ?? "" }} />
}

/** The same where the next thing is another page. */
export function NextLink({ to, children, size = "sm" }: { to: string; children: string; size?: "sm" | "md" }) {
  return (
    <Button component={Link} to={to} size={size} variant="filled" classNames={{ root: classes.root ?? "" }}>
      {children}
    </Button>
  )
}
