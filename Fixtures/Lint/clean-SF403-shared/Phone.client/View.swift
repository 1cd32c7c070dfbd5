import AppClient
import Models

func show(_ post: Post) {}
