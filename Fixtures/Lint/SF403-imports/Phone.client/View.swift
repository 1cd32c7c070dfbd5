import Foundation
import App
import struct Models.Post
import AppClient
